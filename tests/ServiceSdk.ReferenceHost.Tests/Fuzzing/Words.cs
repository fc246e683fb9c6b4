namespace ServiceSdk.ReferenceHost.Tests.Fuzzing;

/// <summary>Texts that mean something to the host, by the name of the field or parameter they stand in; and texts that mean harm.</summary>
internal sealed class Words
{
    private static readonly string[] Harmful =
    [
        "", " ", "none", "null", "0", "-1", "9223372036854775808", "1e400", "NaN", "true", "[]", "{}", "..", "../../keys/master.key", "%00", "\0", "\r\nX: y", "'; DROP TABLE record; --",
        "<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://x}", "钱", "👩‍👩‍👧‍👦", "\u202Eabc", "\uFEFF", "e\u0301", "Ａ００１", "\uD800", "é\u0000", "%2e%2e%2f", "a/b", "a\\b", "*",
        "2018-09-28", "0001-01-01", "9999-12-31", "2024-02-30", "24:00", "-0", "٣", new('9', 400), new('x', 5_000), new('汉', 5_000),
    ];

    private readonly Random _random;
    private readonly Dictionary<string, List<string>> _known;

    public Words(Random random, string hall)
    {
        var date = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).AddDays(1).ToString("yyyy-MM-dd", null);
        _random = random;
        _known = new()
        {
            ["hall"] = [hall],
            ["window"] = ["1", "2"],
            ["item"] = ["tn2018-083", "tn2018-098", "tn2018-055"],
            ["code"] = ["tn2018-083"],
            ["line"] = ["1", "2"],
            ["class"] = ["ordinary", "green", "returning"],
            ["classReason"] = ["elderly", "pregnant", "disabled", "result"],
            ["trigger"] = ["receive", "accept", "beginReview", "grant", "withdraw"],
            ["mode"] = ["keepTime", "head", "tail"],
            ["reason"] = ["休息", "恶劣天气"],
            ["date"] = [date],
            ["from"] = [date, "09:00"],
            ["to"] = [date, "17:00"],
            ["slot"] = ["09:00", "600"],
            ["state"] = ["waiting", "finished", "submitted"],
            ["projection"] = ["tickets", "cases"],
            ["department"] = ["公安局"],
            ["userName"] = ["nobody"],
        };
    }

    /// <summary>Keeps what the host called something, so that later requests reach it.</summary>
    public void Learn(string name, string value)
    {
        if (!_known.TryGetValue(name, out var known))
            _known[name] = known = [];
        if (known.Count < 50)
            known.Add(value);
        else
            known[_random.Next(known.Count)] = value;
    }

    /// <summary>A text for a field: mostly one that means something there.</summary>
    public string For(string name) => _random.Next(4) > 0 && _known.TryGetValue(name, out var known) ? Of(known) : Harm();

    /// <summary>A text that means harm.</summary>
    public string Harm() => Of(Harmful);

    private string Of(IReadOnlyList<string> texts) => texts[_random.Next(texts.Count)];
}
