using System.Buffers;
using System.Security.Cryptography;

namespace ServiceSdk.Hosting.Documents;

/// <summary>Encrypts a content into a new file, frame by frame: it holds one frame in memory, however long the content is. Not safe for concurrent use.</summary>
internal sealed class DocumentWriter : IDisposable
{
    // One byte more than a frame: only when another follows is it known that a frame is not the last.
    private const int Capacity = DocumentFormat.Frame + 1;

    private readonly byte[] _content = ArrayPool<byte>.Shared.Rent(Capacity);
    private readonly byte[] _stored = ArrayPool<byte>.Shared.Rent(DocumentFormat.Stored);
    private readonly IncrementalHash _ofContent = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _ofFile = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream _file;
    private readonly AesGcm _key;
    private int _filled;
    private long _frame;

    /// <summary>Begins a file.</summary>
    /// <param name="path">The new file.</param>
    /// <param name="key">The document's own key.</param>
    /// <exception cref="DocumentNotWrittenException">It cannot be made.</exception>
    public DocumentWriter(string path, byte[] key)
    {
        _file = DocumentNotWrittenException.Guard(() => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0));
        _key = new AesGcm(key, DocumentFormat.Tag);
    }

    /// <summary>How many bytes of content it was given.</summary>
    public long Size { get; private set; }

    /// <summary>Where the next bytes of content go; never empty.</summary>
    public Memory<byte> Room => _content.AsMemory(_filled, Capacity - _filled);

    /// <summary>Takes in the bytes put into <see cref="Room"/>.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="DocumentNotWrittenException">They cannot be written.</exception>
    public void Advance(int count)
    {
        _ofContent.AppendData(_content, _filled, count);
        (_filled, Size) = (_filled + count, Size + count);
        if (_filled < Capacity)
            return;
        Write(DocumentFormat.Frame, last: false);
        (_content[0], _filled) = (_content[DocumentFormat.Frame], 1);
    }

    /// <summary>Ends the file, and puts it on disk.</summary>
    /// <returns>SHA-256 of the content, and of the file.</returns>
    /// <exception cref="DocumentNotWrittenException">It cannot be written.</exception>
    public (byte[] OfContent, byte[] OfFile) End()
    {
        Write(_filled, last: true);
        DocumentNotWrittenException.Guard(() => _file.Flush(flushToDisk: true));
        _file.Dispose();
        return (_ofContent.GetHashAndReset(), _ofFile.GetHashAndReset());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _file.Dispose();
        _key.Dispose();
        _ofContent.Dispose();
        _ofFile.Dispose();
        ArrayPool<byte>.Shared.Return(_content, clearArray: true);
        ArrayPool<byte>.Shared.Return(_stored);
    }

    private void Write(int count, bool last)
    {
        if (_frame == 0)
            Put(DocumentFormat.Mark);
        var stored = _stored.AsSpan(0, count + DocumentFormat.Tag);
        DocumentFormat.Seal(_key, _frame++, last, _content.AsSpan(0, count), stored);
        Put(stored);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _ofFile.AppendData(bytes);
        try
        {
            _file.Write(bytes);
        }
        catch (Exception e) when (e is IOException or ArgumentOutOfRangeException)
        {
            // The second is how .NET tells EFBIG: the file may not grow further.
            throw new DocumentNotWrittenException(e);
        }
    }
}
