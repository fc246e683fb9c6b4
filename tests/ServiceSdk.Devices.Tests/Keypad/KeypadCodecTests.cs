using CsCheck;
using EvaluationKeypad;
using ServiceSdk.Devices.Codecs;
using ServiceSdk.Devices.Tests.Support;
using Simulator.Keypad;

namespace ServiceSdk.Devices.Tests.Keypad;

public sealed class KeypadCodecTests
{
    private static readonly KeypadCodec Codec = new(KeypadProfile.Reference);

    [Fact]
    public void Open_Encoded_IsThePagesExample() =>
        Convert.ToHexString(Codec.Request(FrameType.Open, 7)).ShouldBe("02054F000000074D03");

    [Fact]
    public void Key_ThePagesExample_IsAPressInItsSessionOnly()
    {
        var frame = Codec.Read(Convert.FromHexString("02074B0000000731007A03")).Frame!;

        frame.KeyPressedIn(7).ShouldBe((byte)0x31);
        frame.KeyPressedIn(8).ShouldBeNull();
    }

    [Fact]
    public void Simulator_Key_IsThePagesExample() =>
        Convert.ToHexString(PadWire.Key(7, 1, held: false)).ShouldBe("02074B0000000731007A03");

    [Fact]
    public void Key_HeldDown_IsNoPress() => Codec.Read(PadWire.Key(7, 1, held: true)).Frame!.KeyPressedIn(7).ShouldBeNull();

    [Fact]
    public void Check_Wrong_IsBadCheck()
    {
        var frame = PadWire.Key(7, 1, held: false);
        frame[^2] ^= 1;

        Codec.Read(frame).Resync.ShouldBe(Resync.BadCheck);
    }

    [Fact]
    public void Length_OutsideTheProtocol_IsRefusedAtOnce() => Codec.Read([0x02, 0x04]).Resync.ShouldBe(Resync.BadLength);

    [Fact]
    public void Profile_OfAnotherModel_FramesAndChecksItsWay()
    {
        var model = new KeypadCodec(KeypadProfile.Parse("""{ "start": "7E", "end": "7F", "check": "sum" }"""));

        Convert.ToHexString(model.Request(FrameType.Open, 7)).ShouldBe("7E054F000000075B7F");
    }

    [Fact]
    public void Stream_CutAnywhere_GivesTheSameFrames()
    {
        var part = Gen.OneOf(
            Gen.Const(PadWire.Key(7, 1, held: false)), Gen.Const(PadWire.Done(7, 'O')), Gen.Byte.Array[0, 6], Chunks.ByteOf(0x02, 0x03, 0x07).Array[0, 6]);
        Chunks.OfAny(part.Array[0, 8].Select(parts => parts.SelectMany(bytes => bytes).ToArray())).Sample(cut =>
            Chunks.Frames(Codec, cut.Stream, cut.Cuts).Select(Text).SequenceEqual(Chunks.Frames(Codec, cut.Stream, []).Select(Text)));
    }

    [Fact]
    public void Garbage_OfAnyKind_NeverThrows() =>
        Gen.OneOf(Gen.Byte, Chunks.ByteOf(0x02, 0x05, 0x03)).Array[1, 60].Sample(bytes =>
        {
            var scan = Codec.Read(bytes);
            return scan.Consumed <= bytes.Length && (scan.Frame is null || scan.Resync is null);
        });

    private static string Text(KeypadFrame frame) => $"{frame.Type} {frame.Session} {Convert.ToHexString(frame.Body.Span)}";
}
