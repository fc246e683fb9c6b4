using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ServiceSdk.Devices;

namespace SdtIdCardReader;

/// <summary>The body of a read: two lengths, 256 bytes of UTF-16LE text in fixed fields, and the photo. Failures name fields, never values.</summary>
internal static class CardRecord
{
    private const int TextLength = 256;
    private const int TypeLetter = 248;
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);

    public static IdCard Parse(ReadOnlySpan<byte> body)
    {
        if (BinaryPrimitives.ReadUInt16BigEndian(body) != TextLength || BinaryPrimitives.ReadUInt16BigEndian(body[2..]) != body.Length - 4 - TextLength)
            throw Malformed("lengths");
        var text = body.Slice(4, TextLength);
        RefuseOtherLayouts(text);
        return new IdCard
        {
            Name = Required(text, 0, 30, "name"),
            Male = Field(text, 30, 2, "sex") switch { "1" => true, "2" => false, _ => throw Malformed("sex") },
            Nation = Digits(Field(text, 32, 4, "nation"), 2, "nation"),
            BirthDate = Date(Field(text, 36, 16, "birth date"), "birth date"),
            Address = Required(text, 52, 70, "address"),
            Number = Required(text, 122, 36, "number") is { Length: 18 } number ? number : throw Malformed("number"),
            Authority = Required(text, 158, 30, "authority"),
            ValidFrom = Date(Field(text, 188, 16, "valid from"), "valid from"),
            ValidTo = Field(text, 204, 16, "valid to") is var to && to == "长期" ? null : Date(to, "valid to"),
            Photo = body[(4 + TextLength)..].ToArray(),
        };
    }

    /// <summary>Foreigners' and 港澳台 cards place their fields elsewhere and say so with a letter a resident card does not have.</summary>
    private static void RefuseOtherLayouts(ReadOnlySpan<byte> text)
    {
        var letter = (char)BinaryPrimitives.ReadUInt16LittleEndian(text[TypeLetter..]);
        if (char.IsAsciiLetterUpper(letter))
            throw new DeviceException(DeviceError.Illegal, $"card layout not supported: type letter {letter}");
        if (letter is not (' ' or '\0'))
            throw Malformed("type letter");
    }

    private static string Field(ReadOnlySpan<byte> text, int offset, int length, string name)
    {
        try
        {
            return Utf16.GetString(text.Slice(offset, length)).TrimEnd(' ', '\0');
        }
        catch (DecoderFallbackException)
        {
            // The inner exception would quote the bytes.
            throw Malformed(name);
        }
    }

    private static string Required(ReadOnlySpan<byte> text, int offset, int length, string name) =>
        Field(text, offset, length, name) is { Length: > 0 } value ? value : throw Malformed(name);

    private static string Digits(string value, int count, string name) =>
        value.Length == count && value.All(char.IsAsciiDigit) ? value : throw Malformed(name);

    private static DateOnly Date(string value, string name) =>
        DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Malformed(name);

    private static DeviceException Malformed(string field) => new(DeviceError.ProtocolError, $"card record malformed: {field}");
}
