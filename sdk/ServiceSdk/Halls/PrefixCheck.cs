using ServiceSdk.Queueing;

namespace ServiceSdk.Halls;

/// <summary>
/// Two lines may share a prefix, and then share its counter. Two different prefixes collide when a number of the one can read like a
/// number of the other: letters and digits never meet, but O reads as 0 and I as 1 on print and display, so that AI023 is A1023.
/// </summary>
internal static class PrefixCheck
{
    /// <summary>The first pair that collides, in Chinese; null when none does.</summary>
    public static string? Defect(IReadOnlyList<ServiceLine> lines) =>
        (from one in lines
         from other in lines
         where Collide(one.Prefix, other.Prefix)
         select $"业务队列“{one.Id}”的号码字头“{one.Prefix}”与“{other.Id}”的“{other.Prefix}”会混淆，{other.Prefix[^1]}容易看成{AsRead(other.Prefix)[^1]}")
        .FirstOrDefault();

    /// <summary>Whether the longer prefix reads like the shorter one with a digit behind.</summary>
    private static bool Collide(string shorter, string longer) =>
        shorter.Length < longer.Length && char.IsAsciiDigit(AsRead(longer)[^1]) && AsRead(longer).StartsWith(AsRead(shorter), StringComparison.Ordinal);

    private static string AsRead(string prefix) => prefix.Replace('O', '0').Replace('I', '1');
}
