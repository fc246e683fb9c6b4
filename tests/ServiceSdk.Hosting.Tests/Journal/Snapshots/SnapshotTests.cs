using Dapper;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal.Snapshots;

/// <summary>A snapshot spares the fold and changes no answer, whatever becomes of it.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Stream_WithASnapshot_FoldsOnlyWhatCameAfter()
    {
        await KeepAsync(3, 4);
        await _journal.Stream().AddAsync(5);
        Reopen();

        (await SeenAsync()).ShouldBe((12, 1));
    }

    [Fact]
    public async Task Stream_KeyAnsweredBeforeTheSnapshot_IsAnsweredTheSame()
    {
        var (stream, key) = (_journal.Stream(), Guid.NewGuid());
        var first = await stream.AddAsync(3, key).Answer();
        await stream.SetDownAsync(1);
        Reopen();

        var again = await _journal.Stream().AddAsync(3, key).Answer();
        again.Repeated.ShouldBeTrue();
        again.Events.ShouldBe(first.Events);
        (await _journal.Stream().AddAsync(4, key).Refusal()).Code.ShouldBe("idempotency_key_reused");
    }

    [Fact]
    public async Task Snapshot_OfACommandWhoseBatchFailed_IsNotKept()
    {
        var (stream, stage) = (_journal.Stream(), _journal.Store.Hold());
        var adding = stream.AddAsync(3);
        await stage.Entered;
        var keeping = stream.SetDownAsync(1).AsTask();
        stage.End(Stage.Ending.FailBefore);
        await keeping;

        (await adding.Refusal()).Code.ShouldBe("unavailable");
        _journal.Access.Snapshots!.Find("tally/1").ShouldBeNull();
        (await stream.SumAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task SetDown_TooFewRecordsSinceTheLast_KeepsTheLast()
    {
        var stream = await KeepAsync(1, 1, 1, 1, 1, 1, 1, 1);
        await stream.AddAsync(1);
        await stream.SetDownAsync(1);
        _journal.Access.Snapshots!.Find("tally/1")!.Version.ShouldBe(8);

        await stream.AddAsync(1);
        await stream.SetDownAsync(1);
        _journal.Access.Snapshots!.Find("tally/1")!.Version.ShouldBe(10);
    }

    [Theory]
    [InlineData("state = x'00'")]
    [InlineData("hash = zeroblob(32)")]
    [InlineData("version = version + 1")]
    [InlineData("fold = 2")]
    [InlineData("seal = x''")]
    public async Task Snapshot_AlteredWithoutTheMasterKey_IsThrownAwayAndSaidOnce(string change)
    {
        await KeepAsync(3, 4);
        _journal.Close();
        _journal.Sql(connection => connection.Execute($"UPDATE snapshot SET {change}").ShouldBe(1), _journal.SnapshotsFile);
        _journal.Open();

        await ShouldBeThrownAwayAsync("it is damaged");
    }

    public static TheoryData<string, string, Func<StoredSnapshot, StoredSnapshot>> Useless => new()
    {
        { "hash", "the journal has another record where it stands", kept => kept with { Hash = new byte[32] } },
        { "version", "the journal has another record where it stands", kept => kept with { Version = kept.Version + 1 } },
        { "fold", "another version wrote it", kept => kept with { Fold = 2 } },
        { "state", "it cannot be read (IndexOutOfRangeException)", kept => kept with { State = [] } },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Useless))]
    public async Task Snapshot_OfNoUse_IsThrownAwayAndSaidOnce(string what, string reason, Func<StoredSnapshot, StoredSnapshot> change)
    {
        await KeepAsync(3, 4);
        var store = _journal.Access.Snapshots!;
        store.Save(change(store.Find("tally/1")!));
        Reopen();

        what.ShouldNotBeEmpty();
        await ShouldBeThrownAwayAsync(reason);
    }

    private async Task ShouldBeThrownAwayAsync(string reason)
    {
        (await SeenAsync()).ShouldBe((7, 2));
        (await SeenAsync()).ShouldBe((7, 2));
        _journal.Log.ShouldHaveSingleItem().ShouldBe(
            $"Warning: The snapshot of stream tally/1 was thrown away: {reason}; the stream is folded from its first record.");
    }

    [Fact]
    public async Task Snapshot_OfAJournalThatWasReplaced_IsThrownAway()
    {
        await KeepAsync(3, 4);
        _journal.Close();
        File.Delete(_journal.File);
        _journal.Open();
        await _journal.Stream("tally/2").AddAsync(1);

        (await SeenAsync()).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(8, 2)]
    public async Task Snapshot_OfAStreamLeftAloneForDays_GoesAfterSeven(int days, int folded)
    {
        await KeepAsync(3, 4);
        _journal.Close();
        _journal.Sql(connection => connection.Execute("UPDATE snapshot SET kept = kept - @days * 86400", new { days }), _journal.SnapshotsFile);
        _journal.Open();

        (await SeenAsync()).ShouldBe((7, folded));
        _journal.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task Snapshots_FileDeleted_AreMadeAgain()
    {
        await KeepAsync(3, 4);
        _journal.Close();
        File.Delete(_journal.SnapshotsFile);
        _journal.Open();
        (await SeenAsync()).ShouldBe((7, 2));

        await KeepAsync(5);
        Reopen();
        (await SeenAsync()).ShouldBe((12, 0));
    }

    [Fact]
    public async Task Snapshots_FileThatIsNone_IsBegunAnewAndSaidOnce()
    {
        await KeepAsync(3, 4);
        _journal.Close();
        File.WriteAllText(_journal.SnapshotsFile, "Not a database, but long enough that it might be one.");
        _journal.Open();
        (await SeenAsync()).ShouldBe((7, 2));
        _journal.Log.ShouldHaveSingleItem().ShouldBe("Warning: The snapshots' file cannot be used (SQLite error 26); streams are folded from their first record.");

        await KeepAsync(5);
        Reopen();
        (await SeenAsync()).ShouldBe((12, 0));
    }

    private async Task<JournaledStream<Tally>> KeepAsync(params int[] amounts)
    {
        var stream = _journal.Stream();
        foreach (var amount in amounts)
            await stream.AddAsync(amount).Answer();
        await stream.SetDownAsync(1);
        return stream;
    }

    private Task<(int Sum, int Folded)> SeenAsync() => _journal.Stream().ReadAsync(tally => (tally.Sum, tally.Folded)).AsTask();

    private void Reopen()
    {
        _journal.Close();
        _journal.Open();
    }
}
