using CsCheck;
using EscPosPrinter.Wire;
using ServiceSdk.Devices.Tests.Support;

namespace ServiceSdk.Devices.Tests.EscPos;

public sealed class PrinterCodecTests
{
    [Fact]
    public void Byte_OfAnyValue_IsRealTimeOrInTurnOrSkipped() =>
        Gen.Byte.Sample(b => new PrinterCodec().Read([b]) switch
        {
            { Frame: { InTurn: false } frame } => frame.Value == b && (b & 0x93) == 0x12,
            { Frame: { InTurn: true } frame } => frame.Value == b && (b & 0x90) == 0,
            var scan => scan is { Consumed: 1, Resync: not null },
        });

    [Fact]
    public void Stream_CutAnywhere_GivesTheSameFrames() =>
        Chunks.OfAny(Gen.Byte.Array[0, 60]).Sample(cut =>
            Chunks.Frames(new PrinterCodec(), cut.Stream, cut.Cuts).SequenceEqual(Chunks.Frames(new PrinterCodec(), cut.Stream, [])));
}
