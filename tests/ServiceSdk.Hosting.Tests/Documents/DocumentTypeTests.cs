using System.IO.Compression;
using System.Text;
using ServiceSdk.Hosting.Documents;

namespace ServiceSdk.Hosting.Tests.Documents;

/// <summary>What a file is, its content says: its name and what it is declared as are never believed.</summary>
public sealed class DocumentTypeTests
{
    private static readonly Dictionary<string, byte[]> Genuine = new()
    {
        ["application/pdf"] = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n"),
        ["application/ofd"] = Zip("OFD.xml", "Doc_0/Document.xml"),
        ["image/tiff"] = [.. "II*\0"u8, 8, 0, 0, 0, 0, 0],
        ["image/jpeg"] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16],
        ["image/png"] = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0],
    };

    public static TheoryData<string, byte[]> Impostors => new()
    {
        { "a program for Windows", [.. "MZ"u8, 0x90, 0, 3, 0] },
        { "a program for Linux", [0x7F, .. "ELF"u8, 2, 1, 1, 0] },
        { "a script", "#!/bin/sh\nrm -rf /\n"u8.ToArray() },
        { "a page", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray() },
        { "an archive without OFD.xml", Zip("classes.dex", "META-INF/MANIFEST.MF") },
        { "an archive with OFD.xml below its root", Zip("x/OFD.xml") },
        { "an archive cut off before its directory", Zip("OFD.xml")[..40] },
        { "an archive whose directory lies outside", Broken(Zip("OFD.xml")) },
        { "the beginning of a PDF", "%PDF-1.7\n1 0 obj"u8.ToArray() },
        { "a TIFF whose directory lies outside", [.. "MM\0*"u8, 0, 0, 1, 0] },
        { "two bytes", "II"u8.ToArray() },
        { "nothing", [] },
    };

    [Fact]
    public void Holds_AGenuineFile_IsOfItsOwnTypeAlone() => Genuine.ShouldAllBe(one =>
        DocumentType.All.Where(type => type.Holds(new MemoryStream(one.Value))).Select(type => type.Media).SequenceEqual(new[] { one.Key }));

    [Theory]
    [MemberData(nameof(Impostors), DisableDiscoveryEnumeration = true)]
    public void Holds_AnythingElse_IsOfNoType(string what, byte[] content) =>
        DocumentType.All.Where(type => type.Holds(new MemoryStream(content))).ShouldBeEmpty(what);

    [Fact]
    public void Holds_AnyBytes_NeverFails() => Gen.Byte.Array[0, 200].Sample(content =>
        DocumentType.All.ToList().ForEach(type => type.Holds(new MemoryStream([.. "PK\x03\x04"u8, .. content, .. "PK\x05\x06"u8, .. content]))));

    [Theory]
    [InlineData("image/PNG", "PNG")]
    [InlineData("application/pdf; charset=binary", "PDF")]
    [InlineData("image/svg+xml", null)]
    [InlineData("text/html", null)]
    [InlineData(null, null)]
    public void Find_AMediaType_IsTheKindThatIsTakenInOrNone(string? media, string? label) =>
        (DocumentType.Find(media)?.Label).ShouldBe(label);

    [Fact]
    public void Limit_OfEachKind_IsAsTheDocsSay() => DocumentType.All.Select(type => $"{type.Label} {type.Limit >> 20}")
        .ShouldBe(["PDF 200", "OFD 200", "TIFF 200", "JPEG 20", "PNG 20"]);

    private static byte[] Zip(params string[] names)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
                zip.CreateEntry(name);
        }

        return file.ToArray();
    }

    private static byte[] Broken(byte[] zip)
    {
        zip.AsSpan(zip.Length - 6, 4).Fill(0x7F);
        return zip;
    }
}
