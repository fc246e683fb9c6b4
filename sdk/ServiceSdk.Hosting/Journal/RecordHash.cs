using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ServiceSdk.Hosting.Journal;

/// <summary>The chain of a stream: SHA-256(previous hash ‖ header ‖ payload). The byte layout is fixed in docs/journal-format.md.</summary>
public static class RecordHash
{
    /// <summary>How long a hash and a fingerprint are, in bytes.</summary>
    public const int Size = 32;

    // What a hall's setup and a day's plan take in a hall of some windows; more is hashed on the heap.
    private const int Most = 8192;

    /// <summary>The hash before a stream's first record.</summary>
    public static readonly byte[] Genesis = new byte[Size];

    /// <summary>Hashes a record.</summary>
    /// <param name="previous">The hash of the record before it in its stream, 32 bytes.</param>
    /// <param name="stream">The stream's name.</param>
    /// <param name="version">The record's place in the stream.</param>
    /// <param name="envelope">Its envelope.</param>
    /// <param name="fingerprint">Its command's fingerprint, 32 bytes.</param>
    /// <param name="payload">Its payload as stored.</param>
    /// <exception cref="ArgumentOutOfRangeException">A fingerprint of another length.</exception>
    public static byte[] Of(
        byte[] previous, string stream, long version, Envelope envelope, byte[] fingerprint, byte[] payload)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(fingerprint.Length, Size);
        var actor = envelope.Actor;
        var size = Size + 3 * 8 + 16 + Size + 5 * 4 + Encoding.UTF8.GetMaxByteCount(
            stream.Length + actor.Subject.Length + actor.Role.Length + actor.Office.Length + actor.Terminal.Length) + 5 * 3 + payload.Length;
        Span<byte> bytes = size <= Most ? stackalloc byte[size] : new byte[size];

        previous.CopyTo(bytes);
        var at = Size;
        Put(bytes, ref at, version);
        Put(bytes, ref at, envelope.At.HallTime);
        Put(bytes, ref at, envelope.At.CivilTime);
        envelope.Key.TryWriteBytes(bytes[at..], bigEndian: true, out _);
        at += 16;
        fingerprint.CopyTo(bytes[at..]);
        at += Size;
        Put(bytes, ref at, stream);
        Put(bytes, ref at, actor.Subject);
        Put(bytes, ref at, actor.Role);
        Put(bytes, ref at, actor.Office);
        Put(bytes, ref at, actor.Terminal);

        // In one piece: a hash fed in parts costs a native object each time.
        payload.CopyTo(bytes[at..]);
        return SHA256.HashData(bytes[..(at + payload.Length)]);
    }

    private static void Put(Span<byte> bytes, ref int at, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes[at..], value);
        at += 8;
    }

    private static void Put(Span<byte> bytes, ref int at, string text)
    {
        var length = Encoding.UTF8.GetBytes(text, bytes[(at + 4)..]);
        BinaryPrimitives.WriteInt32BigEndian(bytes[at..], length);
        at += 4 + length;
    }
}
