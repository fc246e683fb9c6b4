using System.Text;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Api;

/// <summary>Papers over REST, from the filing to the copy that is printed again.</summary>
public sealed class PaperTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>, IAsyncLifetime
{
    private HallClient _clerk = null!;
    private string _papers = "", _number = "";

    public async ValueTask InitializeAsync()
    {
        _clerk = await host.StaffAsync("clerk", "1");
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        await Visit.ServeAsync(_clerk, ticket);
        _number = (await Visit.FileAsync(_clerk, Visit.Renewal(ticket)))["number"];
        _papers = $"cases/{_number}/papers";
        await Visit.FinishAsync(_clerk, ticket);
    }

    public ValueTask DisposeAsync()
    {
        _clerk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Paper_Issued_IsListedAndGivenOutTheSameEveryTime()
    {
        (await _clerk.GetAsync(_papers)).Body!["possible"]!.ToJsonString(Readable).ShouldBe("""[{"kind":"filingReceipt","title":"收件凭证"}]""");
        var key = Guid.NewGuid();
        var issued = await _clerk.PostAsync(_papers, new { kind = "filingReceipt" }, key);
        (issued.Status, issued["number"], issued["title"], issued["role"]).ShouldBe((201, $"{_number}-SJ1", "收件凭证", "clerk"), issued.ToString());
        (await _clerk.PostAsync(_papers, new { kind = "filingReceipt" }, key))["number"].ShouldBe(issued["number"]);
        (await _clerk.PostAsync(_papers, new { kind = "filingReceipt" })).ShouldBeRefused(409, "paper_already_issued", $"《收件凭证》已经出具，编号{_number}-SJ1。");
        (await _clerk.PostAsync(_papers, new { kind = "grant" })).ShouldBeRefused(409, "paper_not_due", "办件当前为“已申报”状态，还没有可以出具《准予办理决定书》的步骤。");
        (await _clerk.PostAsync(_papers, new { kind = "letter" })).Status.ShouldBe(400);

        using var http = Http();
        using var pdf = await http.GetAsync($"{_papers}/{_number}-SJ1/pdf", TestContext.Current.CancellationToken);
        var bytes = await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Encoding.ASCII.GetString(bytes, 0, 5).ShouldBe("%PDF-");
        Headers(pdf).ShouldBe(("application/pdf", "no-store", "default-src 'none'; sandbox", $"attachment {_number}-SJ1.pdf"));
        (await http.GetByteArrayAsync($"{_papers}/{_number}-SJ1/pdf", TestContext.Current.CancellationToken)).ShouldBe(bytes);

        using var page = await http.GetAsync($"{_papers}/{_number}-SJ1/page", TestContext.Current.CancellationToken);
        Headers(page).ShouldBe((
            "text/html", "no-store", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox", ""));
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<h1>收件凭证</h1>");
        (await _clerk.GetAsync($"{_papers}/{_number}-SJ2/pdf")).ShouldBeRefused(404, "paper_unknown", "这个办件没有这份文书。");
    }

    [Fact]
    public async Task Paper_OfAnotherHall_IsForbidden()
    {
        using var other = await host.StaffAsync("clerk", "1", DemonstrationHost.OtherHall);
        (await other.GetAsync(_papers)).Status.ShouldBe(403);
        (await other.PostAsync(_papers, new { kind = "filingReceipt" })).Status.ShouldBe(403);
    }

    [Fact]
    public async Task PaperText_ChangedByTheManager_HoldsAndAnUnknownPlaceholderIsRefusedByName()
    {
        const string texts = $"halls/{DemonstrationHost.Hall}/paper-texts";
        using var manager = await host.StaffAsync("manager");
        var changed = await manager.PutAsync($"{texts}/receipt-note", new { text = "请保管好本凭证。" });
        (changed.Status, changed["label"], changed["text"]).ShouldBe((200, "收件凭证的提示", "请保管好本凭证。"), changed.ToString());
        (await manager.PutAsync($"{texts}/receipt-note", new { text = "{电话}" })).ShouldBeRefused(400, "paper_placeholder_invalid", "没有“{电话}”这个可以填入的内容。");

        var all = await manager.GetAsync(texts);
        (all.Status, all.Body!["version"]!.GetValue<int>()).ShouldBe((200, 1));
        all.Body["texts"]!.AsArray().Single(text => text!["name"]!.GetValue<string>() == "receipt-note")!["text"]!.GetValue<string>().ShouldBe("请保管好本凭证。");
        (await _clerk.GetAsync(texts)).Status.ShouldBe(403);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static (string? Type, string? Cache, string Policy, string File) Headers(HttpResponseMessage answer) => (
        answer.Content.Headers.ContentType?.MediaType, answer.Headers.CacheControl?.ToString(),
        string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")),
        answer.Content.Headers.ContentDisposition is { } file ? $"{file.DispositionType} {file.FileNameStar ?? file.FileName}" : "");

    private HttpClient Http() => new(new SocketsHttpHandler { UseCookies = false })
    {
        BaseAddress = new Uri(host.Process.Address, "/api/v1/"), DefaultRequestHeaders = { { "Cookie", _clerk.Cookie } },
    };
}
