using CsCheck;
using SdtIdCardReader;
using ServiceSdk.Devices.Codecs;
using ServiceSdk.Devices.Tests.Support;
using Simulator.Sdt;

namespace ServiceSdk.Devices.Tests.Sdt;

public sealed class SdtCodecTests
{
    private static readonly byte[] FindAnswer = Convert.FromHexString("AAAAAA9669000800009F0000000097");
    private static readonly byte[] NoCardAnswer = SdtWire.Reply(0x80, []);

    [Fact]
    public void Find_Encoded_IsTheProtocolsExample() =>
        Convert.ToHexString(SdtCommand.Find.Frame.Span).ShouldBe("AAAAAA96690003200122");

    [Fact]
    public void SelectAndRead_Encoded_EndWithTheProtocolsCheckBytes()
    {
        SdtCommand.Select.Frame.Span[^1].ShouldBe((byte)0x21);
        SdtCommand.Read.Frame.Span[^1].ShouldBe((byte)0x32);
    }

    [Fact]
    public void FindAnswer_TheProtocolsExample_IsFound()
    {
        var scan = new SdtCodec().Read(FindAnswer);

        scan.Consumed.ShouldBe(15);
        scan.Frame!.Status.ShouldBe(SdtStatus.Found);
        SdtCommand.Find.Answers(scan.Frame).ShouldBeTrue();
    }

    [Fact]
    public void Simulator_FindAnswer_IsTheProtocolsExample() => SdtWire.Reply(0x9F, new byte[4]).ShouldBe(FindAnswer);

    [Fact]
    public void Simulator_SelectAnswer_IsTheProtocolsExample() =>
        Convert.ToHexString(SdtWire.Reply(0x90, new byte[8])).ShouldBe("AAAAAA9669000C00009000000000000000009C");

    [Fact]
    public void ReadAnswer_OfACard_Is1295BytesAndAnswersNoOtherCommand()
    {
        var answer = SdtWire.Reply(0x90, new byte[SdtCommand.CardBody]);
        var reply = new SdtCodec().Read(answer).Frame!;

        answer.Length.ShouldBe(1295);
        SdtCommand.Read.Answers(reply).ShouldBeTrue();
        SdtCommand.Select.Answers(reply).ShouldBeFalse();
        SdtCommand.Find.Answers(reply).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(0xFF, 0xFF)]
    public void Length_OutsideTheProtocol_IsRefusedAtOnce(byte high, byte low)
    {
        byte[] lie = [.. FindAnswer];
        (lie[5], lie[6]) = (high, low);

        new SdtCodec().Read(lie).Resync.ShouldBe(Resync.BadLength);
    }

    [Fact]
    public void Check_Wrong_IsBadCheck()
    {
        byte[] spoilt = [.. FindAnswer];
        spoilt[^1] ^= 1;

        new SdtCodec().Read(spoilt).Resync.ShouldBe(Resync.BadCheck);
    }

    [Fact]
    public void Length_LyingLong_DoesNotSwallowTheFrameBehind()
    {
        byte[] lie = [.. FindAnswer];
        lie[6] += 4;

        Chunks.Frames(new SdtCodec(), [.. lie, .. NoCardAnswer], []).Select(frame => frame.Status).ShouldBe([SdtStatus.NoCard]);
    }

    [Fact]
    public void Frames_JoinedWithNoiseBetween_AreAllFound() =>
        Chunks.Frames(new SdtCodec(), [0xAA, 0x00, .. FindAnswer, 0xAA, 0xAA, .. NoCardAnswer, 0x96], [])
            .Select(frame => frame.Status).ShouldBe([SdtStatus.Found, SdtStatus.NoCard]);

    [Fact]
    public void Stream_CutAnywhere_GivesTheSameFrames()
    {
        var part = Gen.OneOf(Gen.Const(FindAnswer), Gen.Const(NoCardAnswer), Gen.Byte.Array[0, 12], Gen.Const(new byte[] { 0xAA, 0xAA, 0xAA, 0x96, 0x69, 0, 8 }));
        Chunks.OfAny(part.Array[0, 8].Select(parts => parts.SelectMany(bytes => bytes).ToArray())).Sample(cut =>
            Chunks.Frames(new SdtCodec(), cut.Stream, cut.Cuts).Select(Text).SequenceEqual(Chunks.Frames(new SdtCodec(), cut.Stream, []).Select(Text)));
    }

    [Fact]
    public void Garbage_OfAnyKind_NeverThrowsAndIsAllConsumedOrIncomplete() =>
        Gen.OneOf(Gen.Byte, Chunks.ByteOf(0xAA, 0x96, 0x69, 0x00)).Array[1, 400].Sample(bytes =>
        {
            var scan = new SdtCodec().Read(bytes);
            return scan.Consumed <= bytes.Length && (scan.Frame is null || scan.Resync is null);
        });

    private static string Text(SdtReply reply) => $"{reply.Status} {Convert.ToHexString(reply.Body.Span)}";
}
