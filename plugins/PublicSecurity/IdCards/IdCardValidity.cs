using System.Globalization;
using ServiceSdk.Items;

namespace PublicSecurity.IdCards;

/// <summary>
/// How long a card is valid: by the holder's age on the day of issue, counted from that day (居民身份证法 art. 5). A filing does not
/// know that day, so what follows from the filing's own says so.
/// </summary>
internal static class IdCardValidity
{
    private const string Basis = "《居民身份证法》第五条";

    public static IEnumerable<Fact> IfIssuedOn(DateOnly day, DateOnly birth)
    {
        int? years = Age.On(day, birth) switch
        {
            < 16 => 5,
            <= 25 => 10,
            <= 45 => 20,
            _ => null,
        };
        yield return new("validity", "有效期限（按申请日期推算，以签发日期为准）", years is { } n ? $"{n}年" : "长期", Basis);
        if (years is { } term)
            yield return Until(day.AddYears(term), Basis);
    }

    public static Fact Until(DateOnly day, string basis) =>
        new("valid_until", "有效期至（按申请日期推算，以签发日期为准）", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), basis);
}
