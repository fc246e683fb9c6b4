using System.Buffers.Binary;

namespace Simulator.Keypad;

/// <summary>The pad's end of the reference protocol, written from its page and not from the driver.</summary>
internal static class PadWire
{
    public static byte[] Key(uint session, int key, bool held) => Frame('K', session, (byte)('0' + key), held ? (byte)1 : (byte)0);

    public static byte[] Done(uint session, char request) => Frame('A', session, (byte)request);

    /// <summary>Waits for the next good request; what is not one gets no answer.</summary>
    /// <returns>Null when the host has left.</returns>
    public static async Task<(char Type, uint Session)?> NextAsync(Stream wire, CancellationToken cancellation)
    {
        var frame = new byte[9];
        while (true)
        {
            if (await wire.ReadAtLeastAsync(frame.AsMemory(0, 1), 1, throwOnEndOfStream: false, cancellation) == 0)
                return null;
            if (frame[0] != 0x02)
                continue;
            if (await wire.ReadAtLeastAsync(frame.AsMemory(1), 8, throwOnEndOfStream: false, cancellation) < 8)
                return null;
            if (frame[1] == 5 && frame[8] == 0x03 && frame[7] == frame[1..7].Aggregate((a, b) => (byte)(a ^ b)))
                return ((char)frame[2], BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(3)));
        }
    }

    private static byte[] Frame(char type, uint session, params byte[] body)
    {
        byte[] inner = [(byte)(5 + body.Length), (byte)type, 0, 0, 0, 0, .. body];
        BinaryPrimitives.WriteUInt32BigEndian(inner.AsSpan(2), session);
        return [0x02, .. inner, inner.Aggregate((a, b) => (byte)(a ^ b)), 0x03];
    }
}
