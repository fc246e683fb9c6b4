using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace ServiceSdk.Hosting.Documents;

/// <summary>A document's content, decrypted as it is read: any part of it, and never a byte that is not authentic. Not safe for concurrent use.</summary>
internal sealed class DocumentReader : Stream
{
    private readonly byte[] _content = new byte[DocumentFormat.Frame];
    private readonly byte[] _stored = new byte[DocumentFormat.Stored];
    private readonly SafeFileHandle _file;
    private readonly AesGcm _key;
    private readonly long _last;
    private long _open = -1;

    /// <summary>Opens a document; its beginning and its end are seen to be authentic.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="key">Its own key.</param>
    /// <param name="size">How long its content is.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="CryptographicException">It is another document, or was altered.</exception>
    public DocumentReader(string path, byte[] key, long size)
    {
        _file = File.OpenHandle(path);
        _key = new AesGcm(key, DocumentFormat.Tag);
        (Length, _last) = (size, DocumentFormat.Frames(size) - 1);
        try
        {
            var mark = _stored.AsSpan(0, DocumentFormat.Mark.Length);
            Fill(mark, 0);
            if (RandomAccess.GetLength(_file) != DocumentFormat.StoredSize(size) || !mark.SequenceEqual(DocumentFormat.Mark))
                throw new CryptographicException("It is no document of this length.");
            OpenFrame(_last);
            OpenFrame(0);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    /// <exception cref="CryptographicException">A frame was altered.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.IsEmpty)
            return 0;
        OpenFrame(Position / DocumentFormat.Frame);
        var at = (int)(Position % DocumentFormat.Frame);
        var count = (int)Math.Min(buffer.Length, Math.Min(DocumentFormat.Frame - at, Length - Position));
        _content.AsSpan(at, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    // At once: a frame from a file is not worth a turn of the pool, which the base would take.
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => Position,
        _ => Length,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _file.Dispose();
        _key.Dispose();
        CryptographicOperations.ZeroMemory(_content);
        base.Dispose(disposing);
    }

    private void OpenFrame(long frame)
    {
        if (frame == _open)
            return;
        var content = _content.AsSpan(0, (int)Math.Min(DocumentFormat.Frame, Length - (frame * DocumentFormat.Frame)));
        var stored = _stored.AsSpan(0, content.Length + DocumentFormat.Tag);
        _open = -1;
        Fill(stored, DocumentFormat.Begin(frame));
        DocumentFormat.Open(_key, frame, frame == _last, stored, content);
        _open = frame;
    }

    private void Fill(Span<byte> bytes, long from)
    {
        for (var filled = 0; filled < bytes.Length;)
        {
            var read = RandomAccess.Read(_file, bytes[filled..], from + filled);
            filled += read > 0 ? read : throw new CryptographicException("The document was cut short.");
        }
    }
}
