using Dapper;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Faults;

/// <summary>A stream that cannot be read is named and refused; all others serve.</summary>
public sealed class QuarantineTests : IDisposable
{
    private static readonly Refusal Quarantined = new(
        "stream_quarantined", "记录tally/1已损坏，暂停办理；其他业务照常。", "请管理员用journal verify查明，从备份恢复。");

    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Chain_Broken_IsNamedOnceAndRefusedWhileOthersServe()
    {
        await WriteAsync();
        _journal.Tamper("UPDATE record SET office = '' WHERE sequence = 1");
        var stream = _journal.Stream();

        (await stream.AddAsync(1).Refusal()).ShouldBe(Quarantined);
        (await stream.AddAsync(1).Refusal()).ShouldBe(Quarantined);
        (await Should.ThrowAsync<StreamBrokenException>(stream.SumAsync)).Message.ShouldBe("Stream tally/1 is broken at version 1: The chain does not hold.");
        (await _journal.Stream("tally/2").AddAsync(1).Sum()).ShouldBe(2);
        _journal.Access.Quarantine.All.ShouldBe(
            [new QuarantinedStream("tally/1", 1, "The chain does not hold.", TemporaryJournal.Morning.CivilTime)]);
        _journal.Log.ShouldBe(["Error: Stream tally/1 is quarantined at version 1: The chain does not hold. The others serve."]);
    }

    [Fact]
    public async Task Event_OfANewerVersion_IsNamed()
    {
        await WriteAsync();
        Rewrite("tally.added", "tally.lost");
        (await _journal.Stream().AddAsync(1).Refusal()).ShouldBe(Quarantined);

        _journal.Access.Quarantine.All.ShouldHaveSingleItem().What.ShouldBe("This version does not know the event tally.lost v1.");
    }

    [Fact]
    public async Task Event_OfAnotherKindOfStream_IsNamedByItsFault()
    {
        await WriteAsync();
        Rewrite("""[{"n":"tally.added","v":1,"d":{"amount":1,"sum":1}}]""", """[{"n":"day.closed","v":1,"d":{}}]""");
        (await _journal.Stream().AddAsync(1).Refusal()).ShouldBe(Quarantined);

        _journal.Access.Quarantine.All.ShouldHaveSingleItem().What.ShouldBe("It cannot be folded (InvalidCastException).");
    }

    [Fact]
    public async Task Stream_Mended_ComesBackByItselfAfterAWhile()
    {
        await WriteAsync();
        _journal.Tamper("UPDATE record SET office = 'x' || office WHERE sequence = 1");
        var stream = _journal.Stream();
        await stream.AddAsync(1).Refusal();
        _journal.Sql(connection => connection.Execute("UPDATE record SET office = substr(office, 2) WHERE sequence = 1"));

        // A long stream is not read again by each command.
        (await stream.AddAsync(1).Refusal()).ShouldBe(Quarantined);
        _journal.Time.Advance(TimeSpan.FromSeconds(10));
        (await stream.AddAsync(1).Sum()).ShouldBe(2);
        _journal.Access.Quarantine.All.ShouldBeEmpty();
        _journal.Log.Last().ShouldBe("Information: Stream tally/1 can be read again.");
    }

    [Fact]
    public async Task Store_OutOfReach_QuarantinesNothing()
    {
        var stage = _journal.Store.Hold();
        var failing = _journal.Stream().AddAsync(1);
        await stage.Entered;
        stage.End(Stage.Ending.FailBefore);
        (await failing.Refusal()).Code.ShouldBe("unavailable");

        _journal.Access.Quarantine.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Yesterday_InQuarantine_KeepsNobodyFromToday()
    {
        var hall = new SampleHall(_journal);
        await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        var yesterday = StreamNames.Queue(SampleHall.Id, hall.Hall.Today);
        _journal.Tamper("UPDATE record SET office = 'x' || office WHERE version = 1 AND stream IN (SELECT id FROM stream WHERE name LIKE '%/queue')");
        _journal.Time.Advance(TimeSpan.FromDays(1));
        hall = new SampleHall(_journal);

        (await hall.DoAsync<TicketIssued>(SampleHall.Ask())).Number.ShouldBe("A001");
        _journal.Access.Quarantine.All.ShouldHaveSingleItem().Name.ShouldBe(yesterday);
    }

    private async Task WriteAsync()
    {
        await _journal.Stream("tally/1").AddAsync(1);
        await _journal.Stream("tally/2").AddAsync(1);
    }

    /// <summary>Writes another payload into the first record as its writer would have: its chain holds.</summary>
    private void Rewrite(string from, string to)
    {
        var record = _journal.Records()[0];
        var payload = System.Text.Encoding.UTF8.GetString(record.Payload).Replace(from, to, StringComparison.Ordinal);
        var hash = RecordHash.Of(
            RecordHash.Genesis, record.Stream, 1, record.Envelope, record.Fingerprint, System.Text.Encoding.UTF8.GetBytes(payload));
        _journal.Close();
        _journal.Sql(connection => connection.Execute("UPDATE record SET payload = @payload, hash = @hash WHERE sequence = 1", new { payload, hash }));
        _journal.Open();
    }
}
