using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceSdk.Hosting.Privacy.Erasure;

/// <summary>How long personal data of a kind is kept.</summary>
/// <param name="Kind">One of <see cref="SubjectKind"/>.</param>
/// <param name="After">After what, in Chinese: the end of the date, of the case, the answer.</param>
/// <param name="Days">Days from then on, 1 to 36 600.</param>
/// <param name="Source">What it rests on, in Chinese.</param>
/// <param name="Sample">Whether it is an example that the operator must set.</param>
public sealed record RetentionRule(string Kind, string After, int Days, string Source, bool Sample);

/// <summary>The rules of a host, one a kind; a kind without one is kept for ever. Immutable.</summary>
public sealed class RetentionRules
{
    private const int Longest = 36_600;
    private const long Day = 24 * 3_600_000;

    private readonly Dictionary<string, RetentionRule> _byKind;

    private RetentionRules(IReadOnlyList<RetentionRule> rules) => (All, _byKind) = (rules, rules.ToDictionary(rule => rule.Kind));

    /// <summary>Those that come with the SDK.</summary>
    public static RetentionRules Shipped { get; } = Read(typeof(RetentionRules).Assembly.GetManifestResourceStream("retention.json")!);

    /// <summary>Every rule.</summary>
    public IReadOnlyList<RetentionRule> All { get; }

    /// <summary>Reads an operator's own.</summary>
    /// <param name="path">A JSON file as docs/privacy.md shows it; null for the shipped.</param>
    /// <exception cref="DataFolderException">It cannot be read, or says what cannot be; in Chinese.</exception>
    public static RetentionRules Open(string? path)
    {
        if (path is null)
            return Shipped;
        try
        {
            using var file = File.OpenRead(path);
            return Read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            throw new DataFolderException($"保存期限文件{path}无法读取：每类一条，期限为1至{Longest}天。", e);
        }
    }

    /// <summary>Until when data of a kind is kept.</summary>
    /// <param name="kind">One of <see cref="SubjectKind"/>.</param>
    /// <param name="ended">When it was over, UTC milliseconds since 1970.</param>
    /// <returns>UTC milliseconds since 1970; null for ever.</returns>
    public long? Until(string kind, long ended) => _byKind.GetValueOrDefault(kind) is { } rule ? ended + (rule.Days * Day) : null;

    private static RetentionRules Read(Stream json)
    {
        var rules = JsonSerializer.Deserialize(json, RetentionJson.Default.RetentionRuleArray) ?? throw new JsonException();
        return rules.All(static rule => rule is { Days: >= 1 and <= Longest, Kind: SubjectKind.Visit or SubjectKind.Case or SubjectKind.Query or SubjectKind.Enquiry or SubjectKind.Draft })
            ? new RetentionRules(rules)
            : throw new JsonException();
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RetentionRule[]))]
internal sealed partial class RetentionJson : JsonSerializerContext;
