using System.Security.Cryptography;
using ServiceSdk.Hosting.Tests.Halls;

namespace ServiceSdk.Hosting.Tests.Documents;

public sealed class DocumentFormatTests : IDisposable
{
    private const int Frame = 64 * 1024;

    private readonly DocumentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(Frame - 1)]
    [InlineData(Frame)]
    [InlineData(Frame + 1)]
    [InlineData(3 * Frame)]
    [InlineData((3 * Frame) + 77)]
    public async Task Document_OfAnyLength_IsReadAsItWasWritten(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var document = await _folder.StoreAsync(content);

        _folder.Read(document).ShouldBe(content);
        var frames = ((length - 1) / Frame) + 1;
        new FileInfo(_folder.FileOf(document)).Length.ShouldBe(8 + length + (16 * frames));
    }

    [Fact]
    public async Task Document_AnyPartOfIt_IsReadWithoutTheRest()
    {
        var content = RandomNumberGenerator.GetBytes((3 * Frame) + 77);
        var document = await _folder.StoreAsync(content);
        using var read = _folder.Open(document).Done();

        Gen.Select(Gen.Int[0, content.Length], Gen.Int[0, 2 * Frame]).Sample((from, count) =>
        {
            var part = new byte[count];
            read.Position = from;
            var length = read.ReadAtLeast(part, count, throwOnEndOfStream: false);
            return part.AsSpan(0, length).SequenceEqual(content.AsSpan(from, Math.Min(count, content.Length - from)));
        }, threads: 1, iter: 200);
    }

    [Fact]
    public async Task Document_InItsFile_HasTheMarkAndTheNameOfItsHashAndNothingOfItsContent()
    {
        var content = "%PDF-1.7 11010519491231002X"u8.ToArray();
        var document = await _folder.StoreAsync(content);
        var file = File.ReadAllBytes(_folder.FileOf(document));

        file.AsSpan(0, 8).SequenceEqual("SSdkDoc1"u8).ShouldBeTrue();
        Convert.ToHexStringLower(SHA256.HashData(file)).ShouldBe(document.Document);
        file.AsSpan().IndexOf("11010519491231002X"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task Document_TheSameOfTwoPeopleOrTwice_CannotBeToldToBeTheSame()
    {
        var content = RandomNumberGenerator.GetBytes(1_000);
        var one = await _folder.StoreAsync(content);
        var again = await _folder.StoreAsync(content);
        var other = await _folder.StoreAsync(content, _folder.NewSubject());

        new[] { one, again, other }.Select(document => document.Document).ShouldBeUnique();
        File.ReadAllBytes(_folder.FileOf(one))[8..].ShouldNotBe(File.ReadAllBytes(_folder.FileOf(again))[8..]);
    }
}
