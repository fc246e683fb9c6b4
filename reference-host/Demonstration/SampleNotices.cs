using System.Text.Json;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Notices;
using ServiceSdk.Hosting.Notices.Sample;
using ServiceSdk.Notices;

namespace ServiceSdk.ReferenceHost.Demonstration;

/// <summary>The sample provider of notices, as the command line asks for it.</summary>
internal static class SampleNotices
{
    private const string None = "none", Sample = "sample";

    /// <summary>Whether a value of the option says anything.</summary>
    public static bool IsKnown(string how)
    {
        try
        {
            return how == None || RulesOf(how).All(static rule => Enum.IsDefined(rule.Does));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return false;
        }
    }

    /// <summary>Adds it for messages and letters.</summary>
    public static void Add(IServiceCollection services, string how)
    {
        if (how == None)
            return;
        var rules = RulesOf(how);
        foreach (var channel in new[] { NoticeChannel.Sms, NoticeChannel.Post })
        {
            services.AddSingleton<INoticeProvider>(provider => new FileNotices(
                Path.Combine(provider.GetRequiredService<DataFolder>().Path, "outbox"), channel, rules, provider.GetRequiredService<TimeProvider>()));
        }
    }

    private static IReadOnlyList<SampleRule> RulesOf(string how) => how == Sample ? [] : SampleRule.Read(File.ReadAllBytes(how));
}
