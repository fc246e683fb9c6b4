using Dapper;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;

namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class StreamEndsTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(3000)]
    public void ReadStream_OfTwoThatAlternate_EachIsWholeNowAndAfterOpeningAgain(int count)
    {
        Append(count);

        EachIsWhole(count);
        _journal.Close();
        _journal.Open();
        EachIsWhole(count);
        _journal.Store.ReadStream("tally/2", count).ShouldHaveSingleItem().Record.Version.ShouldBe(count);
        _journal.Store.ReadStream("tally/2", count + 1).ShouldBeEmpty();
        _journal.Store.ReadStreams("tally/1", "tally/2", 1).Select(record => record.Sequence).ShouldBe(Enumerable.Range(1, count - 1).Select(record => (2L * record) + 1));
    }

    [Fact]
    public void ReadAll_OverARecordTakenOut_ReadsEachOtherOnce()
    {
        Append(600);
        _journal.Sql(connection => connection.Execute("DELETE FROM record WHERE sequence IN (5, 1024)"));

        _journal.Store.ReadAll(2).Select(record => record.Sequence).ShouldBe(Enumerable.Range(3, 1198).Except([5, 1024]).Select(sequence => (long)sequence));
    }

    [Fact]
    public async Task Append_AStreamThatWentOnUnderAnotherWriter_IsNotForked()
    {
        var mine = _journal.Stream();
        await mine.AddAsync(1);
        await _journal.Stream("tally/2").AddAsync(1);
        using (var other = new SqliteJournalStore(_journal.File, new BatchSeal(_journal.Master)))
            other.Append(new JournalBatch([TemporaryJournal.RecordOf("tally/1", 2, _journal.Records()[0].Hash, new Added(5, 6))], []));

        // The first failure is of another stream: it tells the writer where the journal ends, but not the stream of this.
        (await _journal.Stream("tally/2").AddAsync(1).Refusal()).Code.ShouldBe("unavailable");
        (await mine.AddAsync(1).Refusal()).Code.ShouldBe("unavailable");
        (await mine.AddAsync(1).Sum()).ShouldBe(7);
        _journal.Records().Select(record => record.Version).ShouldBe([1L, 2, 3]);
    }

    [Fact]
    public void Open_AFileOfFormat1_FindsEveryStreamWhole()
    {
        Append(1500);
        _journal.Close();
        _journal.Sql(connection => connection.Execute("""
            DROP TABLE noted;
            ALTER TABLE batch DROP COLUMN seal;
            ALTER TABLE record DROP COLUMN previous;
            ALTER TABLE stream DROP COLUMN version;
            ALTER TABLE stream DROP COLUMN last;
            CREATE UNIQUE INDEX record_of_stream ON record (stream, version);
            PRAGMA user_version=1;
            """));
        _journal.Open();

        EachIsWhole(1500);
        using var file = JournalFile.Open(_journal.File);
        JournalVerification.Run(file, [], master: _journal.Master).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE record SET previous = 1 WHERE sequence = 6", 3, 6)]
    [InlineData("UPDATE record SET previous = NULL WHERE sequence = 3", 2, 3)]
    [InlineData("UPDATE stream SET last = 1021 WHERE name = 'tally/1'; UPDATE noted SET sequence = 2000", 1000, 1999)]
    public void Verification_OfALinkThatLies_NamesTheRecord(string tampering, long version, long sequence)
    {
        Append(1000);
        _journal.Sql(connection => connection.Execute("UPDATE stream SET version = 1000, last = 1998 + id; UPDATE noted SET sequence = 2000"));
        _journal.Sql(connection => connection.Execute(tampering));

        using var file = JournalFile.Open(_journal.File);
        JournalVerification.Run(file, []).Faults.ShouldBe([new JournalFault(FaultKind.LinkBroken, $"tally/{2 - (sequence % 2)}", version, sequence)]);
    }

    private void Append(int count)
    {
        var (one, two) = (RecordHash.Genesis, RecordHash.Genesis);
        for (var version = 1; version <= count; version++)
        {
            var of1 = TemporaryJournal.RecordOf("tally/1", version, one, new Added(1, version));
            var of2 = TemporaryJournal.RecordOf("tally/2", version, two, new Added(1, version));
            _journal.Store.Append(new JournalBatch([of1, of2], []));
            (one, two) = (of1.Hash, of2.Hash);
        }
    }

    private void EachIsWhole(int count)
    {
        for (var stream = 1; stream <= 2; stream++)
        {
            var records = _journal.Store.ReadStream($"tally/{stream}").ToList();
            records.Select(record => record.Record.Version).ShouldBe(Enumerable.Range(1, count).Select(version => (long)version));
            records.ShouldAllBe(record => record.Record.Stream == $"tally/{stream}");
        }
    }
}
