using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Visits;

/// <summary>草稿 at a window: begun on one ticket, gone on with on the next, with the person there.</summary>
public sealed class DraftTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    [Fact]
    public async Task Draft_BegunOnOneTicket_IsHandedInOnTheNext()
    {
        using var clerk = await host.StaffAsync("clerk", "1");
        var first = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        await Visit.ServeAsync(clerk, first);
        var saved = await clerk.PostAsync(Of(first), new { hall = DemonstrationHost.Hall, ticket = first, item = Visit.IdCard, form = new { kind = "renewal" } });
        (saved.Status, saved["title"]).ShouldBe((201, "居民身份证"), saved.ToString());
        var thrown = await clerk.PostAsync(Of(first), new { hall = DemonstrationHost.Hall, ticket = first, item = Visit.IdCard });
        (await clerk.DeleteAsync($"{Of(first)}/{thrown["number"]}")).Status.ShouldBe(204);
        await Visit.FinishAsync(clerk, first);
        (await clerk.GetAsync(Of(first))).Status.ShouldBe(409);

        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        await Visit.ServeAsync(clerk, ticket);
        var draft = $"{Of(ticket)}/{saved["number"]}";
        (await clerk.GetAsync(Of(ticket))).Body!.AsArray().Select(one => (string?)one!["number"]).ShouldBe([saved["number"]]);
        ((string?)(await clerk.GetAsync(draft)).Body!["filing"]!["form"]!["kind"]).ShouldBe("renewal");
        (await clerk.PostAsync($"{draft}/filing", new { })).ShouldBeRefused(422, "filing_incomplete", "申报还不完备，共5处。");
        (await clerk.PutAsync(draft, Visit.Renewal(first))).Status.ShouldBe(200);
        var filed = await clerk.PostAsync($"{draft}/filing", new { });

        (filed.Status, filed["number"], filed["stateLabel"]).ShouldBe((201, $"{ticket}-1", "已申报"), filed.ToString());
        (await clerk.PostAsync($"{draft}/filing", new { }))["number"].ShouldBe(filed["number"]);
        (await clerk.GetAsync(draft)).ShouldBeRefused(404, "draft_unknown", "没有找到这份草稿，或者已经过期删除。");
        host.Journal.RecordsWith(Visit.Phone).ShouldBe(0);
        await Visit.FinishAsync(clerk, ticket);
    }

    private static string Of(string ticket) => $"halls/{DemonstrationHost.Hall}/tickets/{ticket}/drafts";
}
