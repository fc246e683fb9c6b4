using System.Buffers.Binary;

namespace ServiceSdk.Hosting.Documents;

/// <summary>
/// GB/T 33190: an OFD is a ZIP whose root has OFD.xml. Its directory is read here, entry by entry, and nothing is unpacked: however many entries or
/// bytes it claims, looking costs no more than its own length.
/// </summary>
internal static class OfdSigns
{
    private const int EndSize = 22, LongestComment = 65_535, EntrySize = 46;

    public static bool IsOfd(Stream content)
    {
        if (!DocumentSigns.Part(content, 0, 4).AsSpan().SequenceEqual("PK\x03\x04"u8) || FindEnd(content) is not { } end)
            return false;
        var (entries, at) = (BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10)), (long)BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16)));
        for (; entries > 0; entries--)
        {
            var entry = DocumentSigns.Part(content, at, EntrySize);
            if (entry.Length < EntrySize || !entry.AsSpan(0, 4).SequenceEqual("PK\x01\x02"u8))
                return false;
            var name = BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(28));
            if (name == 7 && DocumentSigns.Part(content, at + EntrySize, name).AsSpan().SequenceEqual("OFD.xml"u8))
                return true;
            at += EntrySize + name + BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(30)) + BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(32));
        }

        return false;
    }

    /// <summary>The record at the end that tells where the directory is.</summary>
    private static byte[]? FindEnd(Stream content)
    {
        var from = Math.Max(0, content.Length - EndSize - LongestComment);
        var tail = DocumentSigns.Part(content, from, (int)(content.Length - from));
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        return end >= 0 && tail.Length - end >= EndSize ? tail[end..(end + EndSize)] : null;
    }
}
