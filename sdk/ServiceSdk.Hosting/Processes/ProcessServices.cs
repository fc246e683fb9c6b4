using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy.Erasure;

namespace ServiceSdk.Hosting.Processes;

internal static class ProcessServices
{
    /// <summary>Adds what readers of committed records need, the process managers and the timers.</summary>
    public static IServiceCollection AddProcesses(this IServiceCollection services) => services
        .AddSingleton(provider => new ProcessFile(
            provider.GetRequiredService<DataFolder>().ProcessesPath, provider.GetRequiredService<IJournalStore>()))
        .AddSingleton<IReaderPositions>(provider => provider.GetRequiredService<ProcessFile>())
        .AddSingleton<ReaderStandings>().AddSingleton<ReaderAccess>()
        .AddHostedService<CaseClosing>().AddHostedService<HallChanging>().AddHostedService<Erasing>().AddHostedService<DocumentSweeping>()
        .AddSingleton<ITimerKind, DayClosing>().AddSingleton<ITimerKind, Retention>().AddSingleton<DayEnds>()
        .AddCaseTimer(ClockKind.Receive).AddCaseTimer(ClockKind.Cure).AddCaseTimer(ClockKind.Special).AddSingleton<Timers>()
        .AddHostedService(provider => provider.GetRequiredService<Timers>()).AddHostedService<TimerFiring>();

    private static IServiceCollection AddCaseTimer(this IServiceCollection services, ClockKind kind) => services.AddSingleton<ITimerKind>(provider =>
        new CaseTimer(
            kind, provider.GetRequiredService<JournalAccess>(), provider.GetRequiredService<Streams<Case>>(), provider.GetRequiredService<DayEnds>(),
            provider.GetRequiredService<ILogger<CaseTimer>>()));
}
