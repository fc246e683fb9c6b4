using System.Collections.Concurrent;
using System.Text;
using Dapper;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Hosting.Tests.Projections;

namespace ServiceSdk.Hosting.Tests.Processes;

/// <summary>A reader takes every record that concerns it at least once, in order, however it dies and however far it falls behind.</summary>
public sealed class CommittedReaderTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();
    private readonly ProcessFile _file;

    public CommittedReaderTests() => _file = new ProcessFile(Path.Combine(_journal.Folder, "processes.db"), _journal.Store);

    public void Dispose()
    {
        _file.Dispose();
        _journal.Dispose();
    }

    [Fact]
    public async Task Records_OfManyPagesAndThoseThatComeMeanwhile_AreTakenOnceInOrder()
    {
        Append("tally/1", 2 * CommittedPages.Size + 7);
        var reader = new Recorder(Access, _journal.Log);
        await reader.StartAsync(TestContext.Current.CancellationToken);
        var stream = _journal.Stream("tally/2");
        for (var n = 0; n < 50; n++)
            await stream.AddAsync(1);
        await reader.UntilAsync(2 * CommittedPages.Size + 57);
        await reader.StopAsync(TestContext.Current.CancellationToken);

        reader.Taken.ShouldBe(Enumerable.Range(1, 2 * CommittedPages.Size + 57).Select(n => (long)n));
    }

    [Fact]
    public async Task Position_WhereTheReaderKeepsEach_IsItsLastRecord()
    {
        Append("tally/1", 3);
        await RunAsync(new Recorder(Access, _journal.Log) { Keeps = true }, 3);
        _file.Find("recorder").ShouldBe(3);

        var again = new Recorder(Access, _journal.Log) { Keeps = true };
        Append("tally/2", 1);
        await RunAsync(again, 4);
        again.Taken.ShouldBe([4]);
    }

    [Fact]
    public async Task Position_OfWhatDoesNotConcernIt_IsKeptRarelyAndAtTheEnd()
    {
        Append("other", 5_000);
        Append("tally/1", 1);
        var reader = new Recorder(Access, _journal.Log);
        await reader.StartAsync(TestContext.Current.CancellationToken);
        await reader.UntilAsync(5_001);
        _file.Find("recorder").ShouldBe(4_096);
        await reader.StopAsync(TestContext.Current.CancellationToken);
        _file.Find("recorder").ShouldBe(5_001);
    }

    [Fact]
    public void Position_KeptInTheJournalBefore_IsTakenOverOnce()
    {
        _journal.Sql(db => db.Execute("INSERT INTO position VALUES ('recorder', 7), ('display', 3)"));
        using (var file = new ProcessFile(Path.Combine(_journal.Folder, "taken.db"), _journal.Store))
        {
            (file.Find("recorder"), file.Find("display")).ShouldBe((7, 3));
            file.Keep("recorder", 9);
        }

        using var later = new ProcessFile(Path.Combine(_journal.Folder, "taken.db"), _journal.Store);
        (later.Find("recorder"), later.Find("none")).ShouldBe((9, null));
    }

    [Fact]
    public async Task Journal_ShorterThanThePosition_IsFollowedFromItsEnd()
    {
        Append("tally/1", 2);
        _file.Keep("recorder", 1_000);
        var reader = new Recorder(Access, _journal.Log);
        await reader.StartAsync(TestContext.Current.CancellationToken);
        while (_file.Find("recorder") != 2)
            await Task.Yield();
        Append("tally/2", 1);
        await _journal.Stream("tally/3").AddAsync(1);
        await reader.UntilAsync(4);
        await reader.StopAsync(TestContext.Current.CancellationToken);
        reader.Taken.ShouldBe([3, 4]);
    }

    [Theory]
    [InlineData("thrown")]
    [InlineData("unknown")]
    public async Task Record_ThatCannotBeTaken_StopsItsStreamAloneAndIsTakenByALaterStart(string how)
    {
        Append("tally/1", 1);
        var record = TemporaryJournal.RecordOf("tally/2", 1, RecordHash.Genesis, new Added(1, 1));
        _journal.Store.Append(new JournalBatch(
            [how == "thrown" ? record : record with { Payload = Encoding.UTF8.GetBytes("""[{"n":"tally.lost","v":1,"d":{}}]""") }], []));
        Append("tally/1", 1, from: 2);
        var reader = new Recorder(Access, _journal.Log) { Throws = how == "thrown" ? "tally/2" : null };
        await RunAsync(reader, 3);
        reader.Taken.ShouldBe([1, 3]);
        _file.Stopped("recorder").ShouldBe(new Dictionary<string, long> { ["tally/2"] = 2 });
        _journal.Log.ShouldContain(how == "thrown"
            ? "Error: The reader recorder stopped at stream tally/2, record 2: InvalidOperationException"
            : "Error: The reader recorder stopped at stream tally/2, record 2: This version does not know the event tally.lost v1.");

        _file.Keep("recorder", 3);
        var access = Access;
        var types = new EventTypes([.. Tally.Types.All, new EventType("tally.lost", 1, TallyJson.Default.Lost)]);
        var mended = new Recorder(access with { Journal = access.Journal with { Types = types } }, _journal.Log);
        Append("tally/3", 1);
        await RunAsync(mended, 4);
        mended.Taken.ShouldBe([2, 4]);
        _file.Stopped("recorder").ShouldBeEmpty();
    }

    [Fact]
    public async Task Record_ThatCouldNotBeTaken_IsTakenAfterAWhileAndWhatFollowsToo()
    {
        Append("tally/2", 2);
        var access = Access;
        var reader = new Recorder(access, _journal.Log) { Throws = "tally/2" };
        await reader.StartAsync(TestContext.Current.CancellationToken);
        while (access.Standings.Read() is not [{ Stopped.Count: 1, Behind: 0 }])
            await Task.Yield();

        reader.Throws = null;
        _journal.Time.Advance(TimeSpan.FromSeconds(10));
        await reader.UntilAsync(2);
        await _journal.Stream("tally/3").AddAsync(1);
        await reader.UntilAsync(3);
        await reader.StopAsync(TestContext.Current.CancellationToken);
        reader.Taken.ShouldBe([1, 2, 3]);
        _file.Stopped("recorder").ShouldBeEmpty();
    }

    private ReaderAccess Access => Readers.Access(_journal, _file);

    private static async Task RunAsync(Recorder reader, long until)
    {
        await reader.StartAsync(TestContext.Current.CancellationToken);
        await reader.UntilAsync(until);
        await reader.StopAsync(TestContext.Current.CancellationToken);
    }

    private void Append(string stream, int records, int from = 1)
    {
        var batch = new List<Record>();
        for (var version = from; version < from + records; version++)
            batch.Add(TemporaryJournal.RecordOf(stream, version, RecordHash.Genesis, new Added(1, version)));
        _journal.Store.Append(new JournalBatch(batch, []));
    }

    private sealed class Recorder(ReaderAccess access, ConcurrentQueue<string> log) : CommittedReader("recorder", access, new RecordingLog<Recorder>(log))
    {
        private long _seen;

        public ConcurrentQueue<long> Taken { get; } = [];

        public bool Keeps { get; init; }

        public string? Throws { get; set; }

        protected override bool KeepsEach => Keeps;

        public async Task UntilAsync(long sequence)
        {
            while (Volatile.Read(ref _seen) < sequence)
                await Task.Yield();
        }

        protected override bool Concerns(Record record) => record.Stream.StartsWith("tally/", StringComparison.Ordinal);

        protected override Task HandleAsync(CommittedRecord record, IReadOnlyList<IEvent> events, CancellationToken cancellation)
        {
            if (record.Record.Stream == Throws)
                throw new InvalidOperationException("Mine.");
            Taken.Enqueue(record.Sequence);
            Volatile.Write(ref _seen, record.Sequence);
            return Task.CompletedTask;
        }
    }
}
