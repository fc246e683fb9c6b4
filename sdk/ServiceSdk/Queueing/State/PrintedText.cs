namespace ServiceSdk.Queueing;

/// <summary>Ids and numbers: a fixed beginning and a count. Written and read by hand, since every command does it.</summary>
internal static class PrintedText
{
    /// <summary>The beginning and a count of at least so many digits.</summary>
    public static string Of(string beginning, int count, int digits)
    {
        var length = 1;
        for (var rest = count; rest >= 10; rest /= 10)
            length++;
        length = Math.Max(length, digits);
        return string.Create(beginning.Length + length, (beginning, count), static (text, of) =>
        {
            of.beginning.CopyTo(text);
            var rest = of.count;
            for (var at = text.Length - 1; at >= of.beginning.Length; at--)
            {
                text[at] = (char)('0' + rest % 10);
                rest /= 10;
            }
        });
    }

    /// <summary>The count in a text that <see cref="Of"/> made; 0 when it is none.</summary>
    public static int Count(ReadOnlySpan<char> text, string beginning, int digits)
    {
        if (!text.StartsWith(beginning, StringComparison.Ordinal))
            return 0;
        var count = text[beginning.Length..];

        // One ticket, one id: too few digits, or a zero too many, name none.
        if (count.Length < digits || count.Length > 9 || (count.Length > digits && count[0] == '0'))
            return 0;
        var value = 0;
        foreach (var digit in count)
        {
            if (!char.IsAsciiDigit(digit))
                return 0;
            value = value * 10 + (digit - '0');
        }

        return value;
    }
}
