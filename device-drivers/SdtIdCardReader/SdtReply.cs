namespace SdtIdCardReader;

/// <summary>One answer whose length and checksum are right.</summary>
/// <param name="Status">SW3.</param>
/// <param name="Body">What follows the status; personal data when it is a card.</param>
internal sealed record SdtReply(SdtStatus Status, ReadOnlyMemory<byte> Body)
{
    public override string ToString() => $"{Status}, {Body.Length} bytes";
}

/// <summary>SW3 of an answer (GA 467).</summary>
internal enum SdtStatus : byte
{
    HostChecksumWrong = 0x10,
    HostLengthWrong = 0x11,
    BadCommand = 0x21,
    ReadFailed = 0x41,
    NoCard = 0x80,
    SelectFailed = 0x81,
    Ok = 0x90,
    Found = 0x9F,
}
