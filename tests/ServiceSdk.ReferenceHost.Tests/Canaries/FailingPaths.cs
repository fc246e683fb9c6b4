using Microsoft.Data.Sqlite;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Canaries;

/// <summary>Everything that may go wrong with somebody's data in hand; each answers with a refusal, and those are kept.</summary>
internal sealed class FailingPaths(DemonstrationHost host, HallClient clerk, string ticket)
{
    private const string Hall = $"halls/{DemonstrationHost.Hall}";

    private readonly List<Reply> _refusals = [];

    public async Task<IReadOnlyList<Reply>> WalkAsync()
    {
        await SignInWronglyAsync();
        await SendWhatCannotBeReadAsync();
        await FileWhatIsRefusedAsync();
        await FileWhileTheJournalIsLockedAsync();
        return _refusals;
    }

    private async Task SignInWronglyAsync()
    {
        using var nobody = host.Anonymous();
        Refused(await nobody.PostAsync("session", new { userName = Canary.Name, password = Canary.Phone }), "sign_in_failed");
        Refused(await nobody.PostAsync("terminal-session", new { terminal = Canary.IdNumber, secret = Canary.Name }), "sign_in_failed");
        Refused(await nobody.PostAsync("cases", Filing(ticket)), "sign_in_required");
        using var stranger = new HallClient(host.Process.Address, $"Terminal {Canary.IdNumber}:{Canary.Phone}");
        Refused(await stranger.PostAsync("cases", Filing(ticket)), "sign_in_required");
    }

    private async Task SendWhatCannotBeReadAsync()
    {
        var text = $$"""{"applicant":{"name":"{{Canary.Name}}","idNumber":"{{Canary.IdNumber}}","phone":{{Canary.Phone}}},"form":{"address":"{{Canary.Address}}"}""";
        Refused(await clerk.PostTextAsync("cases", text), "request_malformed");
        Refused(await clerk.PostTextAsync("cases", $$"""{{text}},"hall":"{{DemonstrationHost.Hall}}"}"""), "request_malformed");
        Refused(await clerk.PostTextAsync("cases", $"{text}}}", "text/plain"), "media_type_unsupported");
        Refused(await clerk.PostTextAsync("cases/none/moves", $$"""{"trigger":"{{Canary.Name}}"}"""), "request_malformed");
        Refused(await clerk.PostTextAsync("nowhere", $"{text}}}"), "not_found");
    }

    private async Task FileWhatIsRefusedAsync()
    {
        Refused(await clerk.PostAsync("cases", Filing("none")), "ticket_unknown");
        Refused(await clerk.PostAsync("cases/check", Filing(ticket, "110105194912310021")), "id_number_checksum");
        Refused(await clerk.PostAsync("cases", Filing(ticket, checkedToo: false)), "case_identity_unchecked");
        var unknownField = new { hall = DemonstrationHost.Hall, ticket, item = Visit.IdCard, form = new { address = Canary.Address, name = Canary.Name } };
        Refused(await clerk.PostAsync("cases", unknownField), "filing_incomplete");
        using var kiosk = host.Terminal("kiosk-1");
        Refused(await kiosk.PostAsync($"{Hall}/tickets", new { item = Visit.IdCard, visitor = Canary.IdNumber }), "visitor_unknown");
    }

    private async Task FileWhileTheJournalIsLockedAsync()
    {
        using var holder = new SqliteConnection($"Data Source={Path.Combine(host.DataFolder, "journal.db")};Pooling=False");
        holder.Open();
        using var begin = holder.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        Refused(await clerk.PostAsync("cases", Filing(ticket)), "unavailable");
    }

    /// <summary>A filing in which every canary is typed.</summary>
    public static object Filing(string ticket, string idNumber = Canary.IdNumber, bool checkedToo = true) => new
    {
        hall = DemonstrationHost.Hall,
        ticket,
        item = Visit.IdCard,
        form = new { kind = "renewal", contactPhone = Canary.Phone, hardship = false, guardianName = Canary.Address },
        materials = new[] { "household-register", "fingerprints", "photo", "old-card" },
        applicant = new { name = Canary.Name, idNumber, phone = Canary.Phone, identityChecked = checkedToo },
    };

    private void Refused(Reply reply, string code)
    {
        reply["code"].ShouldBe(code, reply.ToString());
        _refusals.Add(reply);
    }
}
