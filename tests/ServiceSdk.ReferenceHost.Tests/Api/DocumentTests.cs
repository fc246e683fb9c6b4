using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Access;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Api;

/// <summary>The scans of a case over REST.</summary>
public sealed class DocumentTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>, IAsyncLifetime
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[150_000], .. "\n%%EOF\n"u8];

    private HallClient _clerk = null!;
    private string _documents = "";

    public async ValueTask InitializeAsync()
    {
        _clerk = await host.StaffAsync("clerk", "1");
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        await Visit.ServeAsync(_clerk, ticket);
        _documents = $"cases/{(await Visit.FileAsync(_clerk, Visit.Renewal(ticket)))["number"]}/documents";
        await Visit.FinishAsync(_clerk, ticket);
    }

    public ValueTask DisposeAsync()
    {
        _clerk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Document_Uploaded_IsListedAndGivenBackSoThatNoBrowserRunsOrKeepsIt()
    {
        var key = Guid.NewGuid();
        var attached = await UploadAsync(Pdf, key: key);
        (attached.Status, attached["material"], attached["materialName"], attached["type"], attached["role"])
            .ShouldBe((201, "photo", "照片（现场采集或从照相点调取）", "application/pdf", "clerk"), attached.ToString());
        (await UploadAsync(Pdf, key: key))["document"].ShouldBe(attached["document"]);
        var listed = (await _clerk.GetAsync(_documents)).Body!.AsArray().ShouldHaveSingleItem()!;
        JsonNode.DeepEquals(listed, attached.Body).ShouldBeTrue();

        using var http = Http();
        using var answer = await http.GetAsync($"{_documents}/{attached["document"]}?purpose=identityCheck", TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Pdf);
        Headers(answer).ShouldBe((
            "no-store", "default-src 'none'; sandbox", "nosniff", $"attachment {_documents.Split('/')[1]}-photo.pdf"));

        http.DefaultRequestHeaders.Range = new RangeHeaderValue(100_000, 100_009);
        using var part = await http.GetAsync($"{_documents}/{attached["document"]}?purpose=identityCheck", TestContext.Current.CancellationToken);
        (part.StatusCode, part.Content.Headers.ContentLength, part.Content.Headers.ContentRange?.ToString())
            .ShouldBe((HttpStatusCode.PartialContent, 10, $"bytes 100000-100009/{Pdf.Length}"));
    }

    [Fact]
    public async Task Photo_Uploaded_HasASmallPictureAndAPdfNone()
    {
        var photo = await UploadAsync(PngPicture.Of(2_000, 1_000), "image/png");
        using var http = Http();
        var bytes = await http.GetByteArrayAsync($"{_documents}/{photo["document"]}/thumbnail?purpose=identityCheck", TestContext.Current.CancellationToken);
        PngPicture.SizeOf(bytes).ShouldBe((240, 120));

        var pdf = await UploadAsync(Pdf);
        (await _clerk.GetAsync($"{_documents}/{pdf["document"]}/thumbnail?purpose=identityCheck")).ShouldBeRefused(404, "document_thumbnail_none", "这份文件没有缩略图。");
        var broken = await UploadAsync(PngPicture.Of(20, 10)[..40], "image/png");
        (await _clerk.GetAsync($"{_documents}/{broken["document"]}/thumbnail?purpose=identityCheck")).ShouldBeRefused(404, "document_thumbnail_none", "这份文件没有缩略图。");
    }

    [Theory]
    [InlineData(1, 64, 32, 0)]
    [InlineData(2, 64, 32, 255)]
    [InlineData(3, 64, 32, 255)]
    [InlineData(4, 64, 32, 0)]
    [InlineData(5, 32, 64, 0)]
    [InlineData(6, 32, 64, 0)]
    [InlineData(7, 32, 64, 255)]
    [InlineData(8, 32, 64, 255)]
    public async Task Photo_HeldAnyWay_HasAnUprightSmallPicture(byte orientation, int width, int height, byte first)
    {
        var photo = await UploadAsync(JpegPicture.Of(orientation), "image/jpeg");
        using var http = Http();
        var small = await http.GetByteArrayAsync($"{_documents}/{photo["document"]}/thumbnail?purpose=identityCheck", TestContext.Current.CancellationToken);
        (PngPicture.SizeOf(small), PngPicture.FirstPixel(small)).ShouldBe(((width, height), first));
    }

    [Theory]
    [InlineData(4_100, 4_100)]
    [InlineData(30_000, 30_000)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public async Task Photo_ThatWouldFillTheMemory_HasNoSmallPicture(int width, int height)
    {
        var photo = await UploadAsync(PngPicture.Claiming(width, height), "image/png");
        photo.Status.ShouldBe(201, photo.ToString());
        (await _clerk.GetAsync($"{_documents}/{photo["document"]}/thumbnail?purpose=identityCheck")).ShouldBeRefused(404, "document_thumbnail_none", "这份文件没有缩略图。");
    }

    [Fact]
    public async Task Document_OfACase_IsShownToASupervisorForInspectionAndOnRecord()
    {
        var attached = await UploadAsync(Pdf);
        using var supervisor = await host.SignedInAsync("documents-supervisor", Roles.Supervisor);
        (await supervisor.GetAsync(_documents)).Body!.AsArray().Select(one => (string?)one!["document"]).ShouldContain(attached["document"]);
        (await supervisor.GetAsync($"{_documents}/{attached["document"]}?purpose=oversight")).ShouldBeRefused(403, "look_not_permitted", "您的角色不能以“监督检查”为目的查看个人信息。");
        (await _clerk.GetAsync($"{_documents}/{attached["document"]}?purpose=inspection")).ShouldBeRefused(403, "look_not_permitted", "您的角色不能以“调阅材料”为目的查看个人信息。");

        (await supervisor.GetAsync($"{_documents}/{attached["document"]}?purpose=inspection")).Status.ShouldBe(200);
        var looks = await Eventually.ReadAsync(
            () => supervisor.GetAsync(_documents.Replace("documents", "looks")), found => found.Body!.AsArray().Any(look => (string?)look!["purpose"] == "inspection"));
        var look = looks.Body!.AsArray().Single(look => (string?)look!["purpose"] == "inspection")!;
        ((string?)look["role"], (string?)look["purposeLabel"], (bool?)look["masked"]).ShouldBe(("supervisor", "调阅材料", false));
    }

    [Fact]
    public async Task Document_NotToBeTaken_IsRefusedByItsOwnCode()
    {
        (await UploadAsync("<script>"u8.ToArray(), "text/html")).ShouldBeRefused(415, "document_type_not_allowed", "不接受这种文件：只接受PDF、OFD、TIFF、JPEG、PNG。");
        (await UploadAsync("MZ"u8.ToArray())).ShouldBeRefused(422, "document_type_differs", "文件内容不是PDF，或者已经损坏。");
        (await UploadAsync([])).ShouldBeRefused(422, "document_empty", "文件是空的。");
        (await UploadAsync(Pdf, material: "passport")).ShouldBeRefused(404, "document_material_unknown", "该事项没有这种材料。");
        (await UploadAsync(new byte[(20 << 20) + 1], "image/png")).ShouldBeRefused(413, "document_too_large", "文件过大：这种文件不能超过20MB。");
        (await _clerk.GetAsync($"{_documents}/none?purpose=identityCheck")).ShouldBeRefused(404, "document_unknown", "这个办件没有这份文件。");
        (await _clerk.GetAsync(_documents)).Body!.AsArray().ShouldBeEmpty();
    }

    private static (string?, string, string, string) Headers(HttpResponseMessage answer) => (
        answer.Headers.CacheControl?.ToString(), answer.Headers.GetValues("Content-Security-Policy").Single(),
        answer.Headers.GetValues("X-Content-Type-Options").Single(), $"{answer.Content.Headers.ContentDisposition?.DispositionType} {answer.Content.Headers.ContentDisposition?.FileName}");

    private Task<Reply> UploadAsync(byte[] content, string media = "application/pdf", string material = "photo", Guid? key = null) => _clerk.SendAsync(
        HttpMethod.Post, $"{_documents}?material={material}",
        new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(media) } }, (key ?? Guid.NewGuid()).ToString());

    private HttpClient Http() => new(new SocketsHttpHandler { UseCookies = false })
    {
        BaseAddress = new Uri(host.Process.Address, "/api/v1/"), DefaultRequestHeaders = { { "Cookie", _clerk.Cookie } },
    };
}
