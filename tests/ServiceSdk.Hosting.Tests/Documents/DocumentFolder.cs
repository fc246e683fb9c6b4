using Dapper;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Privacy;

namespace ServiceSdk.Hosting.Tests.Documents;

/// <summary>A store of documents beside a journal, both gone with the test.</summary>
internal sealed class DocumentFolder : IDisposable
{
    private readonly ProtectedJournal _journal = new();
    private readonly DataFolder _data;
    private readonly DocumentLimits _limits;

    public DocumentFolder(long quota = 1L << 30)
    {
        _data = DataFolder.Open(_journal.Journal.Folder);
        _limits = new DocumentLimits { OfHost = quota };
        Store = Reopened();
        Subject = NewSubject();
    }

    public FolderDocumentStore Store { get; }

    /// <summary>A subject with a key.</summary>
    public string Subject { get; }

    public string Path => _data.DocumentsPath;

    /// <summary>What is left of uploads that were not finished.</summary>
    public IEnumerable<string> Unfinished => Directory.EnumerateFiles(System.IO.Path.Combine(Path, "unfinished"));

    public string NewSubject() => _journal.Subject(SubjectKind.Case).Subject;

    /// <summary>The same folder as the next process finds it.</summary>
    public FolderDocumentStore Reopened() => new(_data, _journal.Protector, _limits, _journal.Journal.Time);

    /// <summary>Destroys a subject's key.</summary>
    public void DestroyKey(string subject) => _journal.Journal.Sql(
        connection => connection.Execute("DELETE FROM subject_key WHERE subject = @subject", new { subject }).ShouldBe(1));

    public Task<Outcome<StoredDocument>> TryStoreAsync(Stream content, long limit = 1L << 30, string? subject = null, Refusal? admit = null) => Store.StoreAsync(
        subject ?? Subject, content, limit, (_, _) => ValueTask.FromResult(admit), TestContext.Current.CancellationToken);

    public async Task<DocumentAttached> StoreAsync(byte[] content, string? subject = null)
    {
        var stored = (await TryStoreAsync(new MemoryStream(content), subject: subject)).Done();
        return new DocumentAttached(stored.File.Name, "photo", "image/png", stored.Size, stored.Key);
    }

    /// <summary>Where a document's file is.</summary>
    public string FileOf(DocumentAttached document) => System.IO.Path.Combine(Path, document.Key.Subject, document.Document);

    public Outcome<Stream> Open(DocumentAttached document) =>
        Store.Open(document, new Look([new LookRecorded(document.Key.Subject, ["document"], LookPurpose.Review, false)], masked: false));

    public byte[] Read(DocumentAttached document)
    {
        using var content = Open(document).Done();
        using var all = new MemoryStream();
        content.CopyTo(all);
        return all.ToArray();
    }

    public void Dispose()
    {
        _data.Dispose();
        _journal.Dispose();
    }
}

/// <summary>A content that is made as it is read, and held nowhere.</summary>
/// <param name="length">How long it is.</param>
/// <param name="broken">Whether who sends it goes away at its end.</param>
internal sealed class EndlessPage(long length, bool broken = false) : Stream
{
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = (int)Math.Min(buffer.Length, length - _at);
        if (count == 0 && broken)
            throw new IOException("The client went away.");
        buffer.Span[..count].Fill((byte)_at);
        _at += count;
        return ValueTask.FromResult(count);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
