using Microsoft.Extensions.DependencyInjection;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Supervision;

namespace ServiceSdk.Hosting.Supervision;

internal static class SupervisionServices
{
    /// <summary>Adds who answers for what, and the cards.</summary>
    public static IServiceCollection AddSupervision(this IServiceCollection services)
    {
        services.AddSingleton<ResponsibilityDesk>().AddSingleton<CardDesk>().AddHostedService<CardRaising>();
        foreach (var kind in CardRules.Shipped.SelectMany(rules => rules.Clocks).Select(watched => watched.Clock).Distinct())
        {
            services.AddSingleton<ITimerKind>(provider => new CardTimer(
                kind, provider.GetRequiredService<JournalAccess>(), provider.GetRequiredService<Streams<Case>>(), provider.GetRequiredService<CalendarDesk>(),
                provider.GetRequiredService<DayEnds>(), provider.GetRequiredService<CardDesk>()));
        }

        return services;
    }
}
