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
        Refused(await nobody.PostAsync("session", new { userName = Canary.Name, password = Canary.Phone }));
        Refused(await nobody.PostAsync("terminal-session", new { terminal = Canary.IdNumber, secret = Canary.Name }));
        Refused(await nobody.PostAsync("cases", Filing(ticket)));
        using var stranger = new HallClient(host.Process.Address, $"Terminal {Canary.IdNumber}:{Canary.Phone}");
        Refused(await stranger.PostAsync("cases", Filing(ticket)));
    }

    private async Task SendWhatCannotBeReadAsync()
    {
        var text = $$"""{"applicant":{"name":"{{Canary.Name}}","idNumber":"{{Canary.IdNumber}}","phone":{{Canary.Phone}}},"form":{"address":"{{Canary.Address}}"}""";
        Refused(await clerk.PostTextAsync("cases", text));
        Refused(await clerk.PostTextAsync("cases", $$"""{{text}},"hall":"{{DemonstrationHost.Hall}}"}"""));
        Refused(await clerk.PostTextAsync("cases", $"{text}}}", "text/plain"));
        Refused(await clerk.PostTextAsync("cases/none/moves", $$"""{"trigger":"{{Canary.Name}}"}"""));
        Refused(await clerk.PostTextAsync("nowhere", $"{text}}}"));
    }

    private async Task FileWhatIsRefusedAsync()
    {
        Refused(await clerk.PostAsync("cases", Filing("none")));
        Refused(await clerk.PostAsync("cases/check", Filing(ticket, "110105194912310021")));
        Refused(await clerk.PostAsync("cases", Filing(ticket, checkedToo: false)));
        var unknownField = new { hall = DemonstrationHost.Hall, ticket, item = Visit.IdCard, form = new { address = Canary.Address, name = Canary.Name } };
        Refused(await clerk.PostAsync("cases", unknownField));
        using var kiosk = host.Terminal("kiosk-1");
        Refused(await kiosk.PostAsync($"{Hall}/tickets", new { item = Visit.IdCard, visitor = Canary.IdNumber }));
    }

    private async Task FileWhileTheJournalIsLockedAsync()
    {
        using var holder = new SqliteConnection($"Data Source={Path.Combine(host.DataFolder, "journal.db")};Pooling=False");
        holder.Open();
        using var begin = holder.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        Refused(await clerk.PostAsync("cases", Filing(ticket)));
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

    private void Refused(Reply reply)
    {
        (reply.Status >= 400 && reply["code"].Length > 0).ShouldBeTrue(reply.ToString());
        _refusals.Add(reply);
    }
}
