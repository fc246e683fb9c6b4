using System.Text.RegularExpressions;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>docs/policies.md as a table: which callers each operation and each gRPC command lets in.</summary>
internal sealed partial class PolicyDocument
{
    private readonly Dictionary<string, (string[] Callers, string Where)> _policies = [];

    private PolicyDocument(string text)
    {
        foreach (Match row in PolicyRow().Matches(text))
        {
            string[] keys = row.Groups["key"].Value == "by scope" ? [AccessHall.Key] : [];
            _policies.Add(
                row.Groups["name"].Value,
                (row.Groups["staff"].Value == "anyone"
                    ? [.. AccessHall.Callers.Select(caller => caller.Data)]
                    : [.. Named().Matches(row.Groups["staff"].Value + row.Groups["terminals"].Value).Select(name => name.Groups[1].Value), .. keys],
                    row.Groups["where"].Value));
            if (keys.Length > 0)
                Scopes.Add(row.Groups["name"].Value);
        }

        foreach (Match row in OperationRow().Matches(text))
            Operations.Add(row.Groups["operation"].Value, row.Groups["policy"].Value);
        foreach (Match row in CommandRow().Matches(text))
            Commands.Add(row.Groups["command"].Value, row.Groups["policy"].Value);
    }

    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "policies.md"));

    /// <summary>REST operations, pages and gRPC methods by method and path, with their policy.</summary>
    public Dictionary<string, string> Operations { get; } = [];

    /// <summary>gRPC commands by their field, with their policy.</summary>
    public Dictionary<string, string> Commands { get; } = [];

    /// <summary>The policies a key may have.</summary>
    public List<string> Scopes { get; } = [];

    public static PolicyDocument Read() => new(Text);

    public bool Lets(string caller, string policy) => _policies[policy].Callers.Contains(caller);

    public string WhereOf(string policy) => _policies[policy].Where;

    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)` \| (?<staff>[^|]*) \| (?<terminals>[^|]*) \| (?<key>[^|]*) \| (?<where>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex PolicyRow();

    [GeneratedRegex(@"^\| `(?<operation>[A-Z*]+ /[^`]*)` \| `(?<policy>[a-z-]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex OperationRow();

    [GeneratedRegex(@"^\| `(?<command>[a-z_]+)` \| `(?<policy>[a-z-]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex CommandRow();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Named();
}
