using System.Globalization;
using System.Text.Json;
using ServiceSdk.Devices;

namespace EvaluationKeypad;

/// <summary>How one model frames the protocol and which of its keys mean which grade.</summary>
/// <param name="Start">First byte of a frame.</param>
/// <param name="End">Last byte of a frame.</param>
/// <param name="Check">The check byte over its bytes.</param>
/// <param name="Grades">Grade by key code.</param>
internal sealed record KeypadProfile(byte Start, byte End, CheckRule Check, IReadOnlyDictionary<byte, Grade> Grades)
{
    /// <summary>The protocol as documented.</summary>
    public static KeypadProfile Reference { get; } = new(
        0x02, 0x03, CheckRule.Xor, Enum.GetValues<Grade>().ToDictionary(grade => (byte)('0' + (int)grade)));

    /// <summary>Reads the differences from the reference.</summary>
    /// <exception cref="DeviceException">Illegal, and the message names the setting.</exception>
    public static KeypadProfile Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.EnumerateObject().Aggregate(Reference, (profile, setting) => profile.With(setting));
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new DeviceException(DeviceError.Illegal, "keypad profile is not a JSON object of the documented shape", malformed);
        }
    }

    private KeypadProfile With(JsonProperty setting) => setting.Name switch
    {
        "start" => this with { Start = Byte(setting.Value.GetString(), "start") },
        "end" => this with { End = Byte(setting.Value.GetString(), "end") },
        "check" => this with { Check = Rule(setting.Value.GetString()) },
        "keys" => this with { Grades = setting.Value.EnumerateObject().ToDictionary(key => Byte(key.Name, "keys"), key => GradeOf(key.Value)) },
        _ => throw Wrong(setting.Name, "is unknown"),
    };

    private static CheckRule Rule(string? name) => name switch
    {
        "xor" => CheckRule.Xor,
        "sum" => CheckRule.Sum,
        _ => throw Wrong("check", "must be xor or sum"),
    };

    private static Grade GradeOf(JsonElement value) =>
        value.TryGetInt32(out var number) && Enum.IsDefined((Grade)number) ? (Grade)number : throw Wrong("keys", "must map to grades 1 to 5");

    private static byte Byte(string? text, string setting) =>
        text is { Length: 2 } && byte.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Wrong(setting, "must be two hexadecimal digits");

    private static DeviceException Wrong(string setting, string why) => new(DeviceError.Illegal, $"keypad profile: '{setting}' {why}");
}
