using EvaluationKeypad;

namespace ServiceSdk.Devices.Tests.Keypad;

public sealed class KeypadProfileTests
{
    [Fact]
    public void Keys_OfTheReference_CountFromVerySatisfiedToVeryDissatisfied() =>
        KeypadProfile.Parse("{}").Grades.ShouldBe(new Dictionary<byte, Grade>
        {
            [0x31] = Grade.VerySatisfied,
            [0x32] = Grade.Satisfied,
            [0x33] = Grade.Fair,
            [0x34] = Grade.Dissatisfied,
            [0x35] = Grade.VeryDissatisfied,
        });

    [Fact]
    public void Keys_OfAModel_ReplaceTheReferences() =>
        KeypadProfile.Parse("""{ "keys": { "A1": 5, "A5": 1 } }""").Grades.ShouldBe(new Dictionary<byte, Grade>
        {
            [0xA1] = Grade.VeryDissatisfied,
            [0xA5] = Grade.VerySatisfied,
        });

    [Theory]
    [InlineData("""{ "baud": 9600 }""", "keypad profile: 'baud' is unknown")]
    [InlineData("""{ "start": "2" }""", "keypad profile: 'start' must be two hexadecimal digits")]
    [InlineData("""{ "check": "crc" }""", "keypad profile: 'check' must be xor or sum")]
    [InlineData("""{ "keys": { "31": 6 } }""", "keypad profile: 'keys' must map to grades 1 to 5")]
    [InlineData("""{ "keys": { "31": 1, "31": 2 } }""", "keypad profile is not a JSON object of the documented shape")]
    [InlineData("""{ "start": 2 }""", "keypad profile is not a JSON object of the documented shape")]
    [InlineData("[]", "keypad profile is not a JSON object of the documented shape")]
    [InlineData("{", "keypad profile is not a JSON object of the documented shape")]
    public void Profile_Malformed_IsIllegal(string json, string message)
    {
        var refusal = Should.Throw<DeviceException>(() => KeypadProfile.Parse(json));

        (refusal.Error, refusal.Message).ShouldBe((DeviceError.Illegal, message));
    }
}
