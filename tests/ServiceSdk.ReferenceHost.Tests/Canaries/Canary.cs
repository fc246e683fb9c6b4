using System.Text;

namespace ServiceSdk.ReferenceHost.Tests.Canaries;

/// <summary>Personal data of nobody, planted in a run and looked for afterwards in every form a program may have written it in.</summary>
internal static class Canary
{
    public const string Name = "郑测试";
    public const string IdNumber = "11010519491231002X";
    public const string Phone = "13900139084";
    public const string Address = "常州市天宁区郑陆镇测试路76号";

    /// <summary>What was typed, and what stands on the card that was read.</summary>
    public static readonly string[] Planted =
        [Name, IdNumber, Phone, Address, "钱示例", "320402190001010016", "江苏省常州市天宁区演示街道示例路1号"];

    /// <summary>Those of the canaries that stand in some bytes.</summary>
    public static IEnumerable<string> In(byte[] bytes) => Planted.Where(text => Holds(bytes, text));

    /// <summary>Whether a text stands in some bytes, in any form.</summary>
    public static bool Holds(byte[] bytes, string text) => Forms(text).Any(form => bytes.AsSpan().IndexOf(form) >= 0);

    private static IEnumerable<byte[]> Forms(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        yield return utf8;
        yield return Encoding.Unicode.GetBytes(text);
        yield return Encoding.BigEndianUnicode.GetBytes(text);
        string[] written =
        [
            string.Concat(text.Select(character => $"\\u{(int)character:x4}")), string.Concat(text.Select(character => $"\\u{(int)character:X4}")),
            string.Concat(text.Select(character => char.IsAscii(character) ? $"{character}" : $"\\u{(int)character:x4}")),
            string.Concat(text.Select(character => char.IsAscii(character) ? $"{character}" : $"\\u{(int)character:X4}")),
            string.Concat(text.Select(character => char.IsAscii(character) ? $"{character}" : $"&#x{(int)character:X};")),
            Uri.EscapeDataString(text), Uri.EscapeDataString(text).ToLowerInvariant(),
            Convert.ToHexString(utf8), Convert.ToHexStringLower(utf8),
            .. Enumerable.Range(0, 3).Select(before => Base64(utf8, before)),
        ];
        foreach (var form in written)
            yield return Encoding.ASCII.GetBytes(form);
    }

    /// <summary>What stays the same of the base64 of a longer text that has this one behind so many bytes, modulo 3.</summary>
    private static string Base64(byte[] utf8, int before)
    {
        var whole = Convert.ToBase64String([.. new byte[before], .. utf8]).TrimEnd('=');
        return whole[(before == 0 ? 0 : before + 1)..((before + utf8.Length) * 8 / 6)];
    }
}
