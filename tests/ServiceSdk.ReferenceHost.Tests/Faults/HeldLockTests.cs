using Microsoft.Data.Sqlite;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Faults;

/// <summary>Somebody else holds the journal's lock: the host says so, shows what it has, and goes on once it is free.</summary>
public sealed class HeldLockTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private const string Hall = $"halls/{DemonstrationHost.Hall}";

    [Fact]
    public async Task Command_WhileTheJournalIsLocked_IsRefusedAndTakenWithTheSameKeyAfterwards()
    {
        using var kiosk = host.Terminal("kiosk-1");
        var (ticket, key) = (new { item = Visit.IdCard }, Guid.NewGuid());
        var before = (await kiosk.PostAsync($"{Hall}/tickets", ticket))["ticket"];
        using (Lock())
        {
            var refused = await kiosk.PostAsync($"{Hall}/tickets", ticket, key);
            refused.ShouldBeRefused(503, "unavailable", "系统暂时无法保存，本次操作没有得到确认。");
            refused.RetryAfter.ShouldBe("1");
            (await kiosk.GetAsync($"{Hall}/tickets/{before}"))["state"].ShouldBe("waiting");
            (await kiosk.GetAsync($"{Hall}/board")).Status.ShouldBe(200);
        }

        var records = host.Journal.Records();
        var taken = await kiosk.PostAsync($"{Hall}/tickets", ticket, key);
        taken.Status.ShouldBe(201);
        (await kiosk.PostAsync($"{Hall}/tickets", ticket, key))["ticket"].ShouldBe(taken["ticket"]);
        host.Journal.Records().ShouldBe(records + 1);
    }

    private SqliteConnection Lock()
    {
        var holder = new SqliteConnection($"Data Source={Path.Combine(host.DataFolder, "journal.db")};Pooling=False");
        holder.Open();
        using var begin = holder.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return holder;
    }
}
