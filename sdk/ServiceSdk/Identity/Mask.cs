namespace ServiceSdk.Identity;

/// <summary>What is shown of personal data where it must be recognised and not read: on screens, on paper, in answers.</summary>
public static class Mask
{
    /// <summary>In place of what has no recognisable part.</summary>
    public const string Hidden = "***";

    /// <summary>A name: its first character, <c>张*</c>, whatever its length.</summary>
    public static string Name(string name) => First(name) is { Length: > 0 } first ? $"{first}*" : "";

    /// <summary>An ID number: the first four and the last four characters, <c>3204**********1234</c>. What is too short shows nothing.</summary>
    public static string IdNumber(string number) => Middle(number, 4, 4);

    /// <summary>A phone: the first three and the last four digits, <c>138****5678</c>. What is too short shows nothing.</summary>
    public static string Phone(string phone) => Middle(phone, 3, 4);

    /// <summary>An address: to the street or town, <c>江苏省常州市天宁区兰陵街道***</c>. Without one it shows nothing.</summary>
    public static string Address(string address)
    {
        // The surest mark first: a street's name is part of many an address that also names its subdistrict or town.
        var end = new[] { "街道", "镇", "乡", "路", "街" }
            .Select(mark => address.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? at + mark.Length : -1)
            .FirstOrDefault(at => at > 0, -1);
        return end < 0 ? Hidden : $"{address.AsSpan(0, end)}{Hidden}";
    }

    /// <summary>Any text of a form, by what it looks like: an ID number, a phone, an address, else a name.</summary>
    public static string Text(string text) => text switch
    {
        _ when text.Length is 15 or 18 && text[..^1].All(char.IsAsciiDigit) => IdNumber(text),
        _ when text.Length >= 7 && text.All(static one => char.IsAsciiDigit(one) || one is '-' or '+') && text.Count(static one => one == '-') <= 1 => Phone(text),
        _ when text.Length > 6 => Address(text),
        _ => Name(text),
    };

    private static string First(string text) =>
        text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? text[..2] : text.Length > 0 ? text[..1] : "";

    private static string Middle(string text, int before, int after) => text.Length <= before + after
        ? Hidden
        : $"{text.AsSpan(0, before)}{new string('*', text.Length - before - after)}{text.AsSpan(text.Length - after)}";
}
