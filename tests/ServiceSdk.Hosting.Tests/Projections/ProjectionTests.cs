using System.Text;
using Dapper;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Hosting.Tests.Journal;

namespace ServiceSdk.Hosting.Tests.Projections;

/// <summary>Each record is in a projection exactly once, whatever dies, and what cannot be taken leaves everything else alone.</summary>
public sealed class ProjectionTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();
    private readonly List<ProjectionFile> _files = [];

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
        _journal.Dispose();
    }

    [Fact]
    public async Task Records_TakenInManyLives_AreCountedOnce()
    {
        var file = Open("projections.db");
        for (var life = 0; life < 4; life++)
        {
            await AddAsync("tally/1", 2);
            await AddAsync("tally/2", 1);
            await Make(file).CatchUpAsync(_journal);
        }

        var counts = Make(file);
        counts.Counts.ShouldBe(new Dictionary<string, long> { ["tally/1"] = 8, ["tally/2"] = 4 });
        file.Find("counts v1").ShouldBe(12);
    }

    [Fact]
    public async Task Process_KilledInsideABatch_TakesTheBatchAgainAndNothingTwice()
    {
        var file = Open("projections.db");
        await AddAsync("tally/1", 3);
        await Make(file).CatchUpAsync(_journal);
        await AddAsync("tally/1", 5);
        var left = Path.Combine(_journal.Folder, "left");
        Directory.CreateDirectory(left);

        // What kill -9 leaves is what stands in the files at that moment.
        await Make(file, at: record =>
        {
            if (record.Sequence == 6)
            {
                foreach (var part in Directory.GetFiles(_journal.Folder, "projections.db*"))
                    File.Copy(part, Path.Combine(left, Path.GetFileName(part)));
            }
        }).CatchUpAsync(_journal);

        var again = Open(Path.Combine("left", "projections.db"));
        again.Find("counts v1").ShouldBe(3);
        var counts = Make(again);
        await counts.CatchUpAsync(_journal);
        counts.Counts["tally/1"].ShouldBe(8);
    }

    [Fact]
    public async Task Event_OfANewerVersion_StopsItsStreamAloneUntilItIsKnown()
    {
        var file = Open("projections.db");
        await AddAsync("tally/1", 1);
        AppendUnknown("tally/2");
        await AddAsync("tally/1", 1);
        var counts = Make(file);
        await counts.CatchUpAsync(_journal);

        counts.Counts.ShouldBe(new Dictionary<string, long> { ["tally/1"] = 2 });
        file.Stopped("counts v1").ShouldBe(new Dictionary<string, long> { ["tally/2"] = 2 });
        _journal.Log.ShouldContain(
            "Error: The reader counts stopped at stream tally/2, record 2: This version does not know the event tally.lost v1.");

        // The next version knows it, and takes what was left.
        var types = new EventTypes([.. Tally.Types.All, new EventType("tally.lost", 1, TallyJson.Default.Lost)]);
        var access = Readers.Access(_journal, file);
        counts = new CountedStreams(
            access with { Journal = access.Journal with { Types = types } }, file, new RecordingLog<CountedStreams>(_journal.Log));
        await counts.CatchUpAsync(_journal);
        counts.Counts["tally/2"].ShouldBe(1);
        file.Stopped("counts v1").ShouldBeEmpty();
    }

    [Fact]
    public async Task Record_ThatThrew_IsTakenAfterAWhile()
    {
        var (file, throws) = (Open("projections.db"), true);
        await AddAsync("tally/1", 1);
        var counts = Make(file, at: _ =>
        {
            if (Volatile.Read(ref throws))
                throw new InvalidOperationException("Mine.");
        });
        await counts.StartAsync(TestContext.Current.CancellationToken);
        while (file.Stopped("counts v1").Count == 0 || counts.Position < 1)
            await Task.Yield();

        Volatile.Write(ref throws, false);
        _journal.Time.Advance(TimeSpan.FromSeconds(10));
        while (file.Stopped("counts v1").Count > 0)
            await Task.Yield();
        await counts.StopAsync(TestContext.Current.CancellationToken);
        counts.Counts["tally/1"].ShouldBe(1);
    }

    [Fact]
    public async Task Record_ThatThrows_StopsItsStreamAloneAndNoOtherProjection()
    {
        var file = Open("projections.db");
        await AddAsync("tally/1", 2);
        await AddAsync("tally/2", 2);
        await AddAsync("tally/1", 2);
        var counts = Make(file, at: record =>
        {
            if (record.Record is { Stream: "tally/2", Version: 2 })
                throw new InvalidOperationException("Mine.");
        });
        await counts.CatchUpAsync(_journal);
        counts.Counts.ShouldBe(new Dictionary<string, long> { ["tally/1"] = 4, ["tally/2"] = 1 });
        _journal.Log.ShouldContain("Error: The reader counts stopped at stream tally/2, record 4: InvalidOperationException");
    }

    [Fact]
    public async Task Version_Raised_MakesTheTableAnew()
    {
        var file = Open("projections.db");
        await AddAsync("tally/1", 3);
        await Make(file).CatchUpAsync(_journal);
        file.Write(db => db.Execute("UPDATE counts SET events = 99"));

        var counts = Make(file, version: 2);
        await counts.CatchUpAsync(_journal);
        counts.Counts["tally/1"].ShouldBe(3);
        file.Find("counts v1").ShouldBeNull();
    }

    [Fact]
    public async Task Rebuilding_WhileItRuns_MakesTheTableAnew()
    {
        var file = Open("projections.db");
        await AddAsync("tally/1", 3);
        var counts = Make(file);
        await counts.CatchUpAsync(_journal);
        file.Write(db => db.Execute("UPDATE counts SET events = 99"));

        counts = Make(file);
        await counts.StartAsync(TestContext.Current.CancellationToken);
        counts.Rebuild();
        while (counts.Counts.GetValueOrDefault("tally/1") != 3)
            await Task.Yield();
        await counts.StopAsync(TestContext.Current.CancellationToken);
        counts.Position.ShouldBe(3);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("damaged")]
    public async Task File_Lost_IsMadeAnew(string how)
    {
        await AddAsync("tally/1", 3);
        var file = Open("projections.db");
        await Make(file).CatchUpAsync(_journal);
        file.Dispose();
        _files.Clear();
        foreach (var part in Directory.GetFiles(_journal.Folder, "projections.db*"))
            File.Delete(part);
        if (how == "damaged")
            File.WriteAllText(Path.Combine(_journal.Folder, "projections.db"), new string('x', 4096));

        var counts = Make(Open("projections.db"));
        await counts.CatchUpAsync(_journal);
        counts.Counts["tally/1"].ShouldBe(3);
    }

    /// <summary>A journal restored from a backup may be shorter than what was made of the one before.</summary>
    [Fact]
    public async Task Journal_ShorterThanThePosition_IsAnotherAndMakesTheTableAnew()
    {
        var file = Open("projections.db");
        await AddAsync("tally/1", 3);
        await Make(file).CatchUpAsync(_journal);
        file.Write(db => db.Execute("UPDATE counts SET events = 99"));
        file.Keep("counts v1", 4);

        var counts = Make(file);
        await counts.CatchUpAsync(_journal);
        counts.Counts["tally/1"].ShouldBe(3);
    }

    [Fact]
    public async Task Standing_OfAProjection_TellsHowFarItIsBehind()
    {
        var file = Open("projections.db");
        await AddAsync("tally/1", 2);
        var access = Readers.Access(_journal, file);
        await new CountedStreams(access, file, new RecordingLog<CountedStreams>(_journal.Log)).CatchUpAsync(_journal);
        Standing().ShouldBe(("counts", 2, 0, 0));

        await AddAsync("tally/1", 1);
        _journal.Time.Advance(TimeSpan.FromSeconds(7));
        Standing().ShouldBe(("counts", 2, 1, 7_000));

        (string, long, long, long) Standing() =>
            access.Standings.Read().ShouldHaveSingleItem() is var one ? (one.Reader, one.Sequence, one.Behind, one.Lag) : default;
    }

    private ProjectionFile Open(string name)
    {
        var file = new ProjectionFile(Path.Combine(_journal.Folder, name));
        _files.Add(file);
        return file;
    }

    private CountedStreams Make(ProjectionFile file, int version = 1, Action<CommittedRecord>? at = null) =>
        new(Readers.Access(_journal, file), file, new RecordingLog<CountedStreams>(_journal.Log), version, at);

    private async Task AddAsync(string stream, int times)
    {
        var tally = _journal.Stream(stream);
        for (var n = 0; n < times; n++)
            await tally.AddAsync(1);
    }

    private void AppendUnknown(string stream)
    {
        var record = TemporaryJournal.RecordOf(stream, 1, RecordHash.Genesis, new Added(1, 1));
        _journal.Store.Append(new JournalBatch([record with { Payload = Encoding.UTF8.GetBytes("""[{"n":"tally.lost","v":1,"d":{}}]""") }], []));
    }
}
