using Microsoft.Extensions.DependencyInjection;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Notices;

internal static class NoticeServices
{
    /// <summary>Adds the notices to applicants. The page is always there; other providers are the host's to add.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<INoticeProvider, PageNotices>().AddSingleton<NoticeDesk>().AddSingleton<NoticeSending>()
        .AddHostedService(provider => provider.GetRequiredService<NoticeSending>())
        .AddSingleton<ITimerKind, NoticeTimer>().AddSingleton<ITimerKind, CureReminding>().AddHostedService<CaseNotifying>();
}
