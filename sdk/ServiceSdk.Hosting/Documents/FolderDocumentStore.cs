using System.Security.Cryptography;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;

namespace ServiceSdk.Hosting.Documents;

/// <summary>Documents in a folder of the data folder: <c>subject/name</c>, and what is on its way in <c>unfinished</c>.</summary>
public sealed class FolderDocumentStore : IDocumentStore
{
    private const string Unfinished = "unfinished";

    private readonly string _folder;
    private readonly Protector _protector;
    private readonly TimeProvider _time;
    private readonly long _quota;
    private long _used;

    /// <summary>Opens the folder, and takes away what a process that died has left half done.</summary>
    /// <param name="data">The data folder, held.</param>
    /// <param name="protector">Wraps the documents' keys.</param>
    /// <param name="limits">How much there may be.</param>
    /// <param name="time">Dates the files.</param>
    /// <exception cref="DataFolderException">It cannot be written.</exception>
    public FolderDocumentStore(DataFolder data, Protector protector, DocumentLimits limits, TimeProvider time)
    {
        (_folder, _protector, _time, _quota) = (data.DocumentsPath, protector, time, limits.OfHost);
        try
        {
            if (Directory.Exists(UnfinishedPath))
                Directory.Delete(UnfinishedPath, recursive: true);
            Directory.CreateDirectory(UnfinishedPath);
            _used = Subjects().SelectMany(Of).Sum(file => file.StoredSize);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"文件存储目录{_folder}无法使用：请检查权限。", e);
        }
    }

    /// <inheritdoc />
    public long Used => Volatile.Read(ref _used);

    private string UnfinishedPath => Path.Combine(_folder, Unfinished);

    /// <inheritdoc />
    public async Task<Outcome<StoredDocument>> StoreAsync(
        string subject, Stream content, long limit, Func<Stream, CancellationToken, ValueTask<Refusal?>> admit, CancellationToken cancellation)
    {
        if (Wrap(subject, out var key) is not { } wrapped)
            return DocumentRefusals.Erased();
        var path = Path.Combine(UnfinishedPath, Guid.NewGuid().ToString("N"));
        var taken = new Taken(this);
        try
        {
            using var writer = new DocumentWriter(path, key);
            if (await CopyAsync(content, writer, limit, taken, cancellation) is { } tooMuch)
                return tooMuch;
            var (ofContent, ofFile) = writer.End();
            using (var whole = new DocumentReader(path, key, writer.Size))
            {
                if (await admit(whole, cancellation) is { } refusal)
                    return refusal;
            }

            var file = PutInPlace(path, subject, Convert.ToHexStringLower(ofFile));
            taken.Keep(file.StoredSize);
            return new StoredDocument(file, writer.Size, wrapped, Convert.ToHexStringLower(ofContent));
        }
        catch (DocumentNotWrittenException)
        {
            return DocumentRefusals.NotWritten();
        }
        finally
        {
            taken.End();
            if (File.Exists(path))
                File.Delete(path);
        }
    }

    /// <inheritdoc />
    public Outcome<Stream> Open(IKeptDocument document, Look look)
    {
        try
        {
            return _protector.Reveal(document.Key, PersonalFields.Document, look) is { } key
                ? new DocumentReader(PathOf(document.Key.Subject, document.Document), key, document.Size)
                : DocumentRefusals.Erased();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return DocumentRefusals.Damaged();
        }
    }

    /// <inheritdoc />
    public IEnumerable<DocumentFile> Of(string subject)
    {
        var folder = new DirectoryInfo(Path.Combine(_folder, subject));
        return folder.Exists ? folder.EnumerateFiles().Select(file => FileOf(subject, file)) : [];
    }

    /// <inheritdoc />
    public IEnumerable<string> Subjects() =>
        Directory.EnumerateDirectories(_folder).Select(path => Path.GetFileName(path)).Where(name => name != Unfinished);

    /// <inheritdoc />
    public void Delete(DocumentFile file)
    {
        var path = PathOf(file.Subject, file.Name);
        if (!File.Exists(path))
            return;
        File.Delete(path);
        Interlocked.Add(ref _used, -file.StoredSize);
    }

    /// <inheritdoc />
    public void Erase(string subject)
    {
        foreach (var file in Of(subject))
            Delete(file);
        if (Path.Combine(_folder, subject) is var folder && Directory.Exists(folder))
            Directory.Delete(folder);
    }

    private static async ValueTask<Refusal?> CopyAsync(
        Stream content, DocumentWriter writer, long limit, Taken taken, CancellationToken cancellation)
    {
        while (await content.ReadAsync(writer.Room, cancellation) is > 0 and var count)
        {
            if (writer.Size + count > limit)
                return DocumentRefusals.TooLarge(limit);
            if (!taken.More(count))
                return DocumentRefusals.StoreFull();
            writer.Advance(count);
        }

        return writer.Size == 0 ? DocumentRefusals.Empty() : null;
    }

    private static DocumentFile FileOf(string subject, FileInfo file) =>
        new(subject, file.Name, file.Length, new DateTimeOffset(file.LastWriteTimeUtc).ToUnixTimeMilliseconds());

    private Protected<byte[]>? Wrap(string subject, out byte[] key)
    {
        key = RandomNumberGenerator.GetBytes(DocumentFormat.KeySize);
        try
        {
            return _protector.Protect(subject, PersonalFields.Document, key);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private DocumentFile PutInPlace(string unfinished, string subject, string name) => DocumentNotWrittenException.Guard(() =>
    {
        var path = PathOf(subject, name);
        var folder = Path.GetDirectoryName(path)!;
        File.SetLastWriteTimeUtc(unfinished, _time.GetUtcNow().UtcDateTime);
        Directory.CreateDirectory(folder);
        File.Move(unfinished, path);
        DurableFolder.Flush(folder);
        DurableFolder.Flush(_folder);
        return FileOf(subject, new FileInfo(path));
    });

    private string PathOf(string subject, string name) => Path.Combine(_folder, subject, name);

    /// <summary>The room a document takes up on its way in: what is not kept is given back.</summary>
    private sealed class Taken(FolderDocumentStore store)
    {
        private long _bytes;

        public bool More(long bytes)
        {
            _bytes += bytes;
            return Interlocked.Add(ref store._used, bytes) <= store._quota;
        }

        public void Keep(long stored)
        {
            Interlocked.Add(ref store._used, stored - _bytes);
            _bytes = 0;
        }

        public void End() => Interlocked.Add(ref store._used, -_bytes);
    }
}
