using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;
using ServiceSdk.Tests.Catalog;

namespace ServiceSdk.ReferenceHost.Tests.Fuzzing;

/// <summary>
/// Any form, materials and attachments of a real filing: no answer says that the host failed or how it is made, what was acknowledged is there
/// letter by letter, and what was refused left nothing.
/// </summary>
public sealed class FilingFuzzTests(DemonstrationHost host, ITestOutputHelper output) : IClassFixture<DemonstrationHost>, IAsyncLifetime
{
    private const string Hall = DemonstrationHost.Hall, Window = "8";

    private const string Known = """{"name":"郑测试","idNumber":"11010519491231002X","identityChecked":true}""";

    private static readonly int Count = Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1" ? 10_000 : 300;
    private static readonly string[] Inside = ["Exception", "   at ", ".cs:", "System.", "ServiceSdk."];
    private static readonly string[] Items = ["tn2018-083", "tn2018-084", "tn2018-085", "tn2018-178", "tn2018-108", "tn2018-999"];
    private static readonly string[] Fields = ["kind", "contactPhone", "hardship", "members", "monthlyIncomeFen", "assetsWithinRule", "cardApplied", "urgent", "guardianName", "guardianIdNumber"];
    private static readonly string[] Materials = ["household-register", "fingerprints", "photo", "old-card", "identity", "marriage", "application", "check-consent"];
    private static readonly string[] Media = ["application/pdf", "image/png", "image/jpeg", "image/tiff", "application/ofd", "text/html", "application/zip"];

    private static readonly Gen<string> Wanted = Gen.Frequency(
        (3, Gen.OneOf("\"renewal\"", "true", "false", "3", "0", "\"13800138076\"")), (3, AnyJson.Text.Select(AnyJson.Quoted)), (2, AnyJson.Value));

    private static readonly Gen<string> Form = Gen.Frequency(
        (6, Gen.Select(Gen.OneOf(Fields), Wanted).Array[0, 8].Select(AnyJson.Object)), (1, AnyJson.Value));

    private static readonly Gen<string> Handed = Gen.Frequency(
        (4, Gen.OneOf(Materials).Array[0, 10].Select(codes => $"[{string.Join(',', codes.Select(AnyJson.Quoted))}]")),
        (1, Gen.Int[90, 2_000].Select(length => $"[{string.Join(',', Enumerable.Repeat("\"photo\"", length))}]")),
        (1, AnyJson.Value));

    private static readonly Gen<string> Applicant = Gen.Frequency(
        (5, AnyJson.Text.Select(name => $$"""{"name":{{AnyJson.Quoted(name)}},"idNumber":"11010519491231002X","identityChecked":true}""")), (1, AnyJson.Value));

    private readonly List<string> _faults = [];
    private HttpClient _clerk = null!;
    private string _ticket = "";

    /// <summary>A clerk serves a number at the window that serves every line.</summary>
    public async ValueTask InitializeAsync()
    {
        using var kiosk = host.Terminal("kiosk-1");
        _ticket = (await kiosk.PostAsync($"halls/{Hall}/tickets", new { item = Visit.IdCard }))["ticket"];
        using var clerk = await host.StaffAsync("clerk", Window);
        (await clerk.PostAsync($"halls/{Hall}/windows/{Window}/calls", new { }))["ticket"].ShouldBe(_ticket);
        (await clerk.PostAsync($"halls/{Hall}/windows/{Window}/services", new { ticket = _ticket })).Status.ShouldBe(201);
        _clerk = CallerOf(clerk);
    }

    public async ValueTask DisposeAsync()
    {
        await SendAsync(_clerk, $"halls/{Hall}/windows/{Window}/completions", Json($$"""{"ticket":"{{_ticket}}"}"""));
        _clerk.Dispose();
    }

    [Fact]
    public async Task Filing_OfAnything_IsKeptLetterByLetterOrRefusedWithoutATrace()
    {
        var (filed, before) = (new List<string>(), Cases());
        foreach (var path in new[] { "cases/check", "cases" })
        {
            await Gen.Select(Gen.OneOf(Items), Form, Handed, Applicant, Gen.Bool).SampleAsync(
                async (item, form, materials, applicant, withGaps) =>
                {
                    var answer = await SendAsync(_clerk, path, Filing(item, form, materials, applicant, withGaps));
                    if ((string?)answer?["number"] is { } number)
                        filed.Add(number);
                    return true;
                },
                iter: Count, threads: 1);
        }

        _faults.ShouldBeEmpty();
        Cases().ShouldBe(before + filed.Count);
        output.WriteLine($"{filed.Count} of {Count} filings taken");
    }

    [Fact]
    public async Task Filing_WhoseTextsAreAnything_ShowsThemAsTheyWere()
    {
        using var signedIn = await host.StaffAsync("reviewer");
        using var reviewer = CallerOf(signedIn);
        await AnyJson.Text.Where(text => !string.IsNullOrWhiteSpace(text) && text.Length <= 200).SampleAsync(
            async text =>
            {
                var form = AnyJson.Object([("kind", "\"renewal\""), ("contactPhone", AnyJson.Quoted(text)), ("hardship", "false")]);
                var number = (string?)(await SendAsync(_clerk, "cases", Filing(Visit.IdCard, form, """["household-register","fingerprints","photo","old-card"]""")))?["number"];
                number.ShouldNotBeNull();
                var shown = await SendAsync(reviewer, $"cases/{number}/looks", Json("""{"purpose":"review"}"""));
                return (string?)shown!["form"]!.AsArray().Single(field => (string?)field!["name"] == "contactPhone")!["value"] == text;
            },
            iter: Count / 10, threads: 1);
        _faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Attachment_OfAnything_IsGivenOutAsItCameOrRefused()
    {
        var number = (string?)(await SendAsync(
            _clerk, "cases", Filing("tn2018-084", """{"cardApplied":true,"urgent":true}""", """["household-register","photo"]""")))!["number"];
        var taken = new HashSet<string>();
        var start = Gen.OneOf<byte[]>([], [.. "%PDF-1.7\n"u8], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF, 0xE0], [.. "II*\0"u8], [.. "PK\u0003\u0004"u8]);
        var end = Gen.OneOf<byte[]>([], [.. "\n%%EOF\n"u8], [0xFF, 0xD9]);
        // Chance alone may find nothing that fits.
        (await CameBackAsync("application/pdf", "photo", [.. "%PDF-1.7\n%%EOF\n"u8])).ShouldBeTrue();
        taken.Count.ShouldBe(1);
        await Gen.Select(Gen.OneOf(Media), Gen.OneOf(Gen.OneOf(Materials), AnyJson.Text.Where(text => text.Length <= 200)), start, Gen.Byte.Array[0, 2_000], end).SampleAsync(
            (media, material, first, middle, last) => CameBackAsync(media, material, [.. first, .. middle, .. last]),
            iter: Count, threads: 1);

        _faults.ShouldBeEmpty();
        var listed = JsonNode.Parse(await _clerk.GetStringAsync($"cases/{number}/documents", TestContext.Current.CancellationToken))!.AsArray();
        listed.Select(one => (string)one!["document"]!).ShouldBe(taken, ignoreOrder: true);

        async Task<bool> CameBackAsync(string media, string material, byte[] content)
        {
            var sent = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(media) } };
            var attached = await SendAsync(_clerk, $"cases/{number}/documents?material={Uri.EscapeDataString(material)}", sent);
            if ((string?)attached?["document"] is not { } document)
                return true;
            taken.Add(document);
            var back = await _clerk.GetByteArrayAsync($"cases/{number}/documents/{document}?purpose=identityCheck", TestContext.Current.CancellationToken);
            return SHA256.HashData(back).SequenceEqual(SHA256.HashData(content));
        }
    }

    private HttpClient CallerOf(HallClient signedIn) => new(new SocketsHttpHandler { UseCookies = false, UseProxy = false })
    {
        BaseAddress = new Uri(host.Process.Address, "/api/v1/"), DefaultRequestHeaders = { { "Cookie", signedIn.Cookie } },
    };

    private StringContent Filing(string item, string form, string materials, string applicant = Known, bool withGaps = false) => Json(
        $$"""
        {"hall":"{{Hall}}","ticket":"{{_ticket}}","item":"{{item}}","form":{{form}},"materials":{{materials}},"applicant":{{applicant}},"withGaps":{{(withGaps ? "true" : "false")}} }
        """);

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private async Task<JsonNode?> SendAsync(HttpClient caller, string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        using var answer = await caller.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (answer.StatusCode >= HttpStatusCode.InternalServerError || Inside.Any(word => text.Contains(word, StringComparison.Ordinal)))
            _faults.Add($"{path} -> {(int)answer.StatusCode} {text}; sent {await content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        else if (!answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            _faults.Add($"{path} -> {(int)answer.StatusCode} without problem details: {text}");
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text) : null;
    }

    private long Cases() => host.Journal.RecordsWith("\"n\":\"case.opened\"");
}
