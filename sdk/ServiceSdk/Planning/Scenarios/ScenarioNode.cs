using System.Text.Json;

namespace ServiceSdk.Planning;

/// <summary>
/// One value of a scenario file, read strictly. What is wrong is noted with its JSON path and read as nothing, so that one reading finds
/// every mistake; where a value is missing the mistake is noted once, not again by those who go on reading it.
/// </summary>
internal readonly struct ScenarioNode
{
    /// <summary>Nineteen years in minutes: more than any load needs, and far from the end of 64 bits in milliseconds.</summary>
    public const int MaxMinutes = 10_000_000;

    private const int Minute = 60_000;

    /// <summary>The smallest rate or mean: even millions of arrivals at it stay inside 64 bits.</summary>
    private const decimal Smallest = 0.000001m;

    private readonly JsonElement _json;
    private readonly List<string> _mistakes;
    private readonly string _parent;
    private readonly string? _key;

    private ScenarioNode(JsonElement json, string parent, string? key, List<string> mistakes) =>
        (_json, _parent, _key, _mistakes) = (json, parent, key, mistakes);

    public bool IsList => _json.ValueKind == JsonValueKind.Array;

    private bool IsMissing => _json.ValueKind == JsonValueKind.Undefined;

    // Only put together when something is wrong: a trace has millions of values.
    private string Path => _key is null ? _parent : IsPlain(_key) ? $"{_parent}.{_key}" : $"{_parent}['{_key}']";

    public static ScenarioNode Root(JsonElement json, List<string> mistakes) => new(json, "$", null, mistakes);

    public void Fail(string what) => _mistakes.Add($"{Path}：{what}");

    /// <summary>The object's keys must be known ones, each at most once.</summary>
    public ScenarioNode WithKeys(params ReadOnlySpan<string> known)
    {
        if (!Is(JsonValueKind.Object, "应为对象"))
            return this;
        var seen = 0;
        foreach (var property in _json.EnumerateObject())
        {
            var at = 0;
            while (at < known.Length && !property.NameEquals(known[at]))
                at++;
            if (at == known.Length)
                Child(property).Fail("不认识的键");
            else if ((seen & 1 << at) != 0)
                Child(property).Fail("重复的键");
            else
                seen |= 1 << at;
        }

        return this;
    }

    /// <summary>The object's members, whatever their keys; each key at most once.</summary>
    public IEnumerable<(string Key, ScenarioNode Value)> Members()
    {
        if (!Is(JsonValueKind.Object, "应为对象"))
            yield break;
        var seen = new HashSet<string>();
        foreach (var property in _json.EnumerateObject())
        {
            var child = Child(property);
            if (seen.Add(child._key!))
                yield return (child._key!, child);
            else
                child.Fail("重复的键");
        }
    }

    public bool Has(string key) => _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(key, out _);

    /// <summary>A member that must be there.</summary>
    public ScenarioNode Required(string key)
    {
        if (Optional(key) is { } found)
            return found;
        var missing = new ScenarioNode(default, Path, key, _mistakes);
        if (_json.ValueKind == JsonValueKind.Object)
            missing.Fail("缺少这一项");
        return missing;
    }

    public ScenarioNode? Optional(string key) =>
        _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(key, out var value)
            ? new ScenarioNode(value, _key is null ? _parent : Path, key, _mistakes)
            : null;

    /// <summary>The items of a list that has at least <paramref name="fewest"/> and at most <paramref name="most"/>.</summary>
    public IReadOnlyList<ScenarioNode> Items(int fewest = 0, int most = int.MaxValue)
    {
        if (!Is(JsonValueKind.Array, "应为数组"))
            return [];
        var (items, path) = (new List<ScenarioNode>(_json.GetArrayLength()), Path);
        foreach (var item in _json.EnumerateArray())
            items.Add(new ScenarioNode(item, $"{path}[{items.Count}]", null, _mistakes));
        if (items.Count >= fewest && items.Count <= most)
            return items;
        Fail(fewest == most ? $"应有{fewest}项" : $"至少应有{fewest}项");
        return [];
    }

    /// <summary>An interval [from, to) of two ends in minutes; null when it is none, which is noted.</summary>
    /// <param name="ends">The list's items, the ends first.</param>
    public Closure? Interval(IReadOnlyList<ScenarioNode> ends)
    {
        if (ends.Count == 0)
            return null;
        var before = _mistakes.Count;
        var (from, to) = (ends[0].Minutes(), ends[1].Minutes());
        if (from < to)
            return new Closure(from, to);
        if (_mistakes.Count == before)
            Fail("开始应早于结束");
        return null;
    }

    public string Text()
    {
        if (!Is(JsonValueKind.String, "应为文字"))
            return "";
        var text = Unescaped(_json.GetString);
        if (string.IsNullOrWhiteSpace(text))
            Fail(text is null ? "不是有效的文字" : "不能为空");
        return text ?? "";
    }

    public bool Flag()
    {
        if (!IsMissing && _json.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Fail("应为true或false");
        return _json.ValueKind == JsonValueKind.True;
    }

    /// <summary>Minutes, as whole milliseconds, rounded to even.</summary>
    public long Minutes(int most = MaxMinutes) => (long)decimal.Round(Number(0, most) * Minute);

    /// <summary>The minutes of a mean, in milliseconds.</summary>
    public double MeanMinutes() => Positive(MaxMinutes) * Minute;

    public double Share() => (double)Number(0, 1);

    public double Positive(int most) => (double)Number(Smallest, most);

    public double AtLeastZero(int most) => (double)Number(0, most);

    /// <summary>In thousandths, exactly.</summary>
    public long Thousandths(int most)
    {
        var number = Number(0, most) * 1000;
        if (number != decimal.Truncate(number))
            Fail("最多三位小数");
        return (long)number;
    }

    public int Whole(int least, int most)
    {
        var number = Number(least, most);
        if (number == decimal.Truncate(number))
            return (int)number;
        Fail("应为整数");
        return least;
    }

    private static bool IsPlain(string key) => key.Length > 0 && key.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');

    /// <summary>A text; null for an escape that is no Unicode.</summary>
    private static string? Unescaped(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private decimal Number(decimal least, decimal most)
    {
        if (!Is(JsonValueKind.Number, "应为数字"))
            return least;
        if (_json.TryGetDecimal(out var number) && number >= least && number <= most)
            return number;
        Fail($"应在{least}至{most}之间");
        return least;
    }

    private bool Is(JsonValueKind kind, string otherwise)
    {
        if (_json.ValueKind == kind)
            return true;
        if (!IsMissing)
            Fail(otherwise);
        return false;
    }

    private ScenarioNode Child(JsonProperty property) => new(property.Value, Path, Unescaped(() => property.Name) ?? "?", _mistakes);
}
