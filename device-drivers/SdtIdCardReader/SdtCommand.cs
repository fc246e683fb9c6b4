namespace SdtIdCardReader;

/// <summary>The three commands of a read: what is sent, and what can be an answer to it and to no other.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Frame">The bytes.</param>
/// <param name="Patience">How long a reader may take.</param>
/// <param name="Body">How many bytes follow the status of a good answer.</param>
/// <param name="Outcomes">The statuses that answer it.</param>
internal sealed record SdtCommand(string Name, ReadOnlyMemory<byte> Frame, TimeSpan Patience, int Body, SdtStatus[] Outcomes)
{
    /// <summary>Text length 0100, photo length 0400, then both.</summary>
    public const int CardBody = 4 + 256 + 1024;

    public static SdtCommand Find { get; } = new(
        "find", SdtCodec.Command(0x20, 0x01), TimeSpan.FromSeconds(1), 4, [SdtStatus.Found, SdtStatus.NoCard]);

    public static SdtCommand Select { get; } = new(
        "select", SdtCodec.Command(0x20, 0x02), TimeSpan.FromSeconds(1), 8, [SdtStatus.Ok, SdtStatus.SelectFailed]);

    public static SdtCommand Read { get; } = new(
        "read", SdtCodec.Command(0x30, 0x01), TimeSpan.FromSeconds(3), CardBody, [SdtStatus.Ok, SdtStatus.ReadFailed]);

    /// <summary>A refusal without its command's name may answer any; a good answer is known by its length.</summary>
    public bool Answers(SdtReply reply) => reply.Status switch
    {
        SdtStatus.HostChecksumWrong or SdtStatus.HostLengthWrong or SdtStatus.BadCommand => true,
        SdtStatus.Ok or SdtStatus.Found => Outcomes.Contains(reply.Status) && reply.Body.Length == Body,
        _ => Outcomes.Contains(reply.Status),
    };
}
