namespace Simulator.Sdt;

/// <summary>The reader's end of the wire, written from the protocol and not from the driver, so that the two do not share a mistake.</summary>
internal static class SdtWire
{
    private static readonly byte[] Preamble = [0xAA, 0xAA, 0xAA, 0x96, 0x69];

    public static byte[] Reply(byte status, ReadOnlySpan<byte> body)
    {
        var length = body.Length + 4;
        byte[] reply = [.. Preamble, (byte)(length >> 8), (byte)length, 0x00, 0x00, status, .. body, 0x00];
        for (var i = Preamble.Length; i < reply.Length - 1; i++)
            reply[^1] ^= reply[i];
        return reply;
    }

    /// <summary>Waits for the next command.</summary>
    /// <returns>Command and parameter, or the status that refuses it; null when the host has left.</returns>
    public static async Task<(ushort Command, byte? Refusal)?> NextAsync(Stream wire, CancellationToken cancellation)
    {
        var one = new byte[1];
        for (var matched = 0; matched < Preamble.Length;)
        {
            if (await wire.ReadAsync(one, cancellation) == 0)
                return null;
            matched = one[0] == Preamble[matched] ? matched + 1 : one[0] == Preamble[0] ? Math.Min(matched, 3) : 0;
        }
        var rest = new byte[5];
        if (await wire.ReadAtLeastAsync(rest, rest.Length, throwOnEndOfStream: false, cancellation) < rest.Length)
            return null;
        if (rest[0] != 0 || rest[1] != 3)
            return (0, 0x11);
        return (rest[0] ^ rest[1] ^ rest[2] ^ rest[3] ^ rest[4]) == 0 ? ((ushort)(rest[2] << 8 | rest[3]), null) : (0, 0x10);
    }
}
