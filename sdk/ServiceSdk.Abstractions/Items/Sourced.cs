using System.Text.RegularExpressions;

namespace ServiceSdk.Items;

/// <summary>A guide fact with where it comes from, so that nothing made up can look official.</summary>
/// <param name="Value">The fact.</param>
/// <param name="Source"><see cref="Sources.Plan"/>, <see cref="Sources.Sample"/>, or the law article it cites.</param>
/// <typeparam name="T">The fact's type.</typeparam>
public sealed record Sourced<T>(T Value, string Source);

/// <summary>The two sources that are not a citation, and what a citation looks like.</summary>
public static partial class Sources
{
    /// <summary>The 2018 plan and its annexes.</summary>
    public const string Plan = "plan";

    /// <summary>Made up for demonstration; every page that prints it says 示例.</summary>
    public const string Sample = "sample";

    /// <summary>
    /// Whether a text can stand as a source: one of the two, or a citation. A citation names a document, <c>《居民身份证法》第十二条</c>, or
    /// bears its number, <c>发改价格〔2003〕2322号</c>; so a slip of the pen does not pass for one.
    /// </summary>
    /// <param name="text">The source.</param>
    public static bool IsSource(string text) => text is Plan or Sample || Citation().IsMatch(text);

    [GeneratedRegex(@"《.+》|〔[0-9]{4}〕.*号|[0-9]{4}年.+")]
    private static partial Regex Citation();
}
