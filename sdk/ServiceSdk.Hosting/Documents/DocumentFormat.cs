using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ServiceSdk.Hosting.Documents;

/// <summary>
/// How a document stands in its file, as docs/documents.md lays it down: eight bytes of mark, then frames of 64 KiB, each ciphertext ‖ tag.
/// A frame's place and whether it is the last are authenticated with it, so that one left out, moved, added or cut off does not open.
/// </summary>
internal static class DocumentFormat
{
    public const int Frame = 64 * 1024;
    public const int Tag = 16;
    public const int Stored = Frame + Tag;
    public const int KeySize = 32;

    private const int Nonce = 12;

    /// <summary>The beginning of every file.</summary>
    public static ReadOnlySpan<byte> Mark => "SSdkDoc1"u8;

    /// <summary>How long a file is whose content has this many bytes.</summary>
    public static long StoredSize(long size) => Mark.Length + size + (Frames(size) * Tag);

    /// <summary>How many frames hold this many bytes: an empty content has one, empty.</summary>
    public static long Frames(long size) => Math.Max(1, (size + Frame - 1) / Frame);

    /// <summary>Where a frame begins in the file.</summary>
    public static long Begin(long frame) => Mark.Length + (frame * Stored);

    /// <summary>Encrypts a frame; <paramref name="stored"/> is as long as the content and the tag.</summary>
    public static void Seal(AesGcm key, long frame, bool last, ReadOnlySpan<byte> content, Span<byte> stored)
    {
        Span<byte> nonce = stackalloc byte[Nonce], place = stackalloc byte[Mark.Length + 9];
        Place(frame, last, nonce, place);
        key.Encrypt(nonce, content, stored[..content.Length], stored[content.Length..], place);
    }

    /// <summary>Decrypts a frame.</summary>
    /// <exception cref="CryptographicException">Not this frame of this document.</exception>
    public static void Open(AesGcm key, long frame, bool last, ReadOnlySpan<byte> stored, Span<byte> content)
    {
        Span<byte> nonce = stackalloc byte[Nonce], place = stackalloc byte[Mark.Length + 9];
        Place(frame, last, nonce, place);
        key.Decrypt(nonce, stored[..content.Length], stored[content.Length..], content, place);
    }

    // The key is used for one document alone, so that counting never gives a nonce twice.
    private static void Place(long frame, bool last, Span<byte> nonce, Span<byte> place)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], frame);
        Mark.CopyTo(place);
        BinaryPrimitives.WriteInt64BigEndian(place[Mark.Length..], frame);
        place[^1] = last ? (byte)1 : (byte)0;
    }
}
