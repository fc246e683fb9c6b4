using Microsoft.Extensions.Logging.Abstractions;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Tests.Departments;

/// <summary>The nine departments as a host loads them: from the folder the build lays out.</summary>
internal static class Department
{
    public const string PublicSecurity = "cn.tianning.public-security";
    public const string CivilAffairs = "cn.tianning.civil-affairs";

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "plugins"));

    private static readonly Lazy<LoadReport> Loaded = new(() => PluginFolder.Load(Folder, NullLogger.Instance));

    public static async Task<Judgement> Judge(string plugin, Filing filing) =>
        await Loaded.Value.Plugins.Single(p => p.Manifest.Id == plugin).ItemPlugin!.JudgeAsync(filing, default);

    public static string? Fact(this Judgement judgement, string code) => judgement.Facts.SingleOrDefault(fact => fact.Code == code)?.Value;

    public static IEnumerable<(string Code, string Message)> Said(this Judgement judgement) =>
        judgement.Findings.Select(finding => (finding.Code, finding.Message));
}
