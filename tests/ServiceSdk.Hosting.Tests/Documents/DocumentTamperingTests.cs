using System.Security.Cryptography;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Tests.Halls;

namespace ServiceSdk.Hosting.Tests.Documents;

/// <summary>What somebody with access to the files can do to a document: none of it is ever given out.</summary>
public sealed class DocumentTamperingTests : IDisposable
{
    private const int Mark = 8, Frame = 64 * 1024, Stored = Frame + 16;

    private static readonly Refusal Damaged = new("document_damaged", "文件缺失或者已被改动，不能打开。", "请联系系统管理员核验数据，并从备份恢复。");

    private readonly DocumentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_FileGone_IsRefused()
    {
        var document = await StoreAsync();
        File.Delete(_folder.FileOf(document));

        _folder.Open(document).Refused().ShouldBe(Damaged);
    }

    [Fact]
    public async Task Open_CutShortAtAFrame_IsRefusedEvenWhereItsLengthIsBelieved()
    {
        var document = await StoreAsync();
        Change(document, file => file[..(Mark + (2 * Stored))]);

        _folder.Open(document).Refused().ShouldBe(Damaged);
        _folder.Open(document with { Size = 2 * Frame }).Refused().ShouldBe(Damaged);
    }

    [Fact]
    public async Task Open_FramesExchanged_IsRefused()
    {
        var document = await StoreAsync();
        Change(document, file => [.. file[..Mark], .. file[(Mark + Stored)..(Mark + (2 * Stored))], .. file[Mark..(Mark + Stored)], .. file[(Mark + (2 * Stored))..]]);

        _folder.Open(document).Refused().ShouldBe(Damaged);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Mark)]
    [InlineData(Mark + (2 * Stored) + 5)]
    public async Task Open_AByteOfTheBeginningOrTheEndChanged_IsRefused(int at)
    {
        var document = await StoreAsync();
        Change(document, file => Flip(file, at));

        _folder.Open(document).Refused().ShouldBe(Damaged);
    }

    [Fact]
    public async Task Read_AByteOfTheMiddleChanged_EndsBeforeIt()
    {
        var document = await StoreAsync();
        Change(document, file => Flip(file, Mark + Stored + 1_000));
        using var content = _folder.Open(document).Done();

        content.ReadExactly(new byte[Frame]);
        Should.Throw<CryptographicException>(() => content.ReadByte());
    }

    [Fact]
    public async Task Open_AnotherDocumentOfTheSamePersonInItsPlace_IsRefused()
    {
        var (document, other) = (await StoreAsync(), await StoreAsync());
        File.Copy(_folder.FileOf(other), _folder.FileOf(document), overwrite: true);

        _folder.Open(document).Refused().ShouldBe(Damaged);
    }

    [Fact]
    public async Task Open_AnothersDocumentUnderTheirKey_IsRefused()
    {
        var (document, other) = (await StoreAsync(), await StoreAsync(_folder.NewSubject()));
        File.Copy(_folder.FileOf(other), Path.Combine(_folder.Path, _folder.Subject, other.Document));

        _folder.Open(document with { Document = other.Document }).Refused().ShouldBe(Damaged);
        _folder.Open(other with { Key = other.Key with { Subject = _folder.Subject } }).Refused().ShouldBe(Damaged);
    }

    private Task<DocumentAttached> StoreAsync(string? subject = null) => _folder.StoreAsync(RandomNumberGenerator.GetBytes((2 * Frame) + 500), subject);

    private void Change(DocumentAttached document, Func<byte[], byte[]> change)
    {
        var path = _folder.FileOf(document);
        File.WriteAllBytes(path, change(File.ReadAllBytes(path)));
    }

    private static byte[] Flip(byte[] file, int at)
    {
        file[at] ^= 1;
        return file;
    }
}
