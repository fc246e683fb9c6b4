namespace ServiceSdk.Queueing;

/// <summary>
/// Two lines may share a prefix, and then share its counter. Two different prefixes collide when a number of the one can read like a
/// number of the other: letters and digits never meet, but O reads as 0 and I as 1 on print and display, so that AI023 is A1023.
/// </summary>
internal static class PrefixCheck
{
    /// <summary>The first prefix that is none, or pair that collides, in Chinese; null when there is neither.</summary>
    public static string? Defect(IReadOnlyList<ServiceLine> lines)
    {
        if (lines.FirstOrDefault(line => !IsPrefix(line.Prefix)) is { } wrong)
            return $"业务队列“{wrong.Id}”的号码字头应为一至两个大写字母";

        var collision =
            from one in lines
            from other in lines
            where Collide(one.Prefix, other.Prefix)
            select $"业务队列“{one.Id}”的号码字头“{one.Prefix}”与“{other.Id}”的“{other.Prefix}”会混淆，{other.Prefix[^1]}容易看成{AsRead(other.Prefix)[^1]}";
        return collision.FirstOrDefault();
    }

    private static bool IsPrefix(string prefix) => prefix.Length is 1 or 2 && prefix.All(char.IsAsciiLetterUpper);

    /// <summary>Whether the longer prefix reads like the shorter one with a digit behind.</summary>
    private static bool Collide(string shorter, string longer) =>
        shorter.Length < longer.Length && char.IsAsciiDigit(AsRead(longer)[^1]) && AsRead(longer).StartsWith(AsRead(shorter), StringComparison.Ordinal);

    private static string AsRead(string prefix) => prefix.Replace('O', '0').Replace('I', '1');
}
