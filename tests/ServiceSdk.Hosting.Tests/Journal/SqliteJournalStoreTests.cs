using Dapper;
using Microsoft.Data.Sqlite;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class SqliteJournalStoreTests
{
    [Fact]
    public void Append_RecordsOfTwoStreams_ReadBackWhole()
    {
        using var journal = new TemporaryJournal();
        var one = TemporaryJournal.RecordOf("tally/1", 1, RecordHash.Genesis, new Added(1, 1));
        var two = TemporaryJournal.RecordOf("tally/1", 2, one.Hash, new Added(2, 3));
        var other = TemporaryJournal.RecordOf("tally/2", 1, RecordHash.Genesis, new Added(5, 5));

        journal.Store.Append(new JournalBatch([one, other], [])).ShouldBe(1);
        journal.Store.Append(new JournalBatch([two], [])).ShouldBe(3);

        journal.Store.ReadStream("tally/1").Select(committed => committed.Sequence).ShouldBe([1L, 3]);
        journal.Store.ReadStream("tally/1", 2).ShouldHaveSingleItem().Record.ShouldBeEquivalentTo(two);
        journal.Store.ReadAll(1).Select(committed => committed.Record.Stream).ShouldBe(["tally/2", "tally/1"]);
        journal.Store.Last()!.Value.Sequence.ShouldBe(3);
    }

    [Fact]
    public void Append_EmptyAndLongTexts_ReadBackAsTheyWere()
    {
        using var journal = new TemporaryJournal();
        var plain = TemporaryJournal.RecordOf("tally/1", 1, RecordHash.Genesis, new Added(1, 1));
        var envelope = plain.Envelope with { Actor = new Actor("", new string('长', 2_000), "", "") };
        var record = plain with { Envelope = envelope };

        journal.Store.Append(new JournalBatch([record], []));

        journal.Store.ReadAll(0).ShouldHaveSingleItem().Record.ShouldBeEquivalentTo(record);
    }

    [Fact]
    public void Streams_BetweenTwoNames_AreThoseFromTheFirstToBeforeTheSecond()
    {
        using var journal = new TemporaryJournal();
        string[] names = ["hall/1/queue", "hall/10/queue", "hall/2/queue", "case/1"];
        journal.Store.Append(new JournalBatch(names.Select(name => TemporaryJournal.RecordOf(name, 1, RecordHash.Genesis, new Added(1, 1))), []));

        journal.Store.Streams("hall/1/queue", "hall/2/queue").ShouldBe(["hall/1/queue", "hall/10/queue"]);
        journal.Store.Streams("", "z").ShouldBe(["case/1", "hall/1/queue", "hall/10/queue", "hall/2/queue"]);
        journal.Store.Streams("hall/3", "z").ShouldBeEmpty();
        journal.Store.LastStream("hall/1/queue", "hall/2/queue").ShouldBe("hall/10/queue");
        journal.Store.LastStream("hall/3", "z").ShouldBeNull();
    }

    [Fact]
    public void Has_AStreamWithARecord_IsSoAlsoOnceItsRowAloneSaysIt()
    {
        using var journal = new TemporaryJournal();
        journal.Store.Has("case/1").ShouldBeFalse();
        journal.Store.Append(new JournalBatch([TemporaryJournal.RecordOf("case/1", 1, RecordHash.Genesis, new Added(1, 1))], []));
        journal.Store.Append(new JournalBatch(
            Enumerable.Range(1, 2_000).Select(n => TemporaryJournal.RecordOf($"tally/{n}", 1, RecordHash.Genesis, new Added(1, 1))), []));
        journal.Store.Has("case/1").ShouldBeTrue();

        journal.Close();
        journal.Open();
        journal.Store.Has("case/1").ShouldBeTrue();
        journal.Store.Has("case/").ShouldBeFalse();
        journal.Store.Has("case/10").ShouldBeFalse();
    }

    [Fact]
    public void Append_AVersionThatStands_FailsAndLeavesNothingOfItsBatch()
    {
        using var journal = new TemporaryJournal();
        var stands = TemporaryJournal.RecordOf("tally/1", 1, RecordHash.Genesis, new Added(1, 1));
        journal.Store.Append(new JournalBatch([stands], []));
        var fork = TemporaryJournal.RecordOf("tally/1", 1, RecordHash.Genesis, new Added(9, 9));
        var sound = TemporaryJournal.RecordOf("tally/2", 1, RecordHash.Genesis, new Added(1, 1));
        var key = new SubjectKey("s1", "visit", "tally/2", "A256GCM", [1], null);

        Should.Throw<JournalUnavailableException>(() => journal.Store.Append(new JournalBatch([sound, fork], [key])))
            .Message.ShouldBe("Stream tally/1 ends at version 1: version 1 does not follow.");

        journal.Store.ReadAll(0).ShouldHaveSingleItem().Record.ShouldBeEquivalentTo(stands);
        journal.Store.FindKey("s1").ShouldBeNull();
        journal.Store.Append(new JournalBatch([sound], [])).ShouldBe(2);
    }

    [Fact]
    public async Task Append_ByASecondWriter_FailsInsteadOfForkingAndThenFollows()
    {
        using var journal = new TemporaryJournal();
        using var second = new SqliteJournalStore(journal.File, new BatchSeal(journal.Master));
        var one = TemporaryJournal.RecordOf("tally/1", 1, RecordHash.Genesis, new Added(1, 1));
        second.Append(new JournalBatch([one], []));
        var stream = journal.Stream();
        (await stream.AddAsync(1).Sum()).ShouldBe(2);

        // The second still thinks the journal ends at 1, and that the stream does.
        var fork = TemporaryJournal.RecordOf("tally/1", 2, one.Hash, new Added(9, 10));
        Should.Throw<JournalUnavailableException>(() => second.Append(new JournalBatch([fork], [])));
        var third = TemporaryJournal.RecordOf("tally/1", 3, journal.Records()[1].Hash, new Added(4, 6));
        second.Append(new JournalBatch([third], []));

        // And now the first is behind: it fails, refolds and goes on from there.
        (await stream.AddAsync(2).Refusal()).Code.ShouldBe("unavailable");
        (await stream.AddAsync(2).Sum()).ShouldBe(8);
        journal.Records().Select(record => record.Version).ShouldBe([1L, 2, 3, 4]);
    }

    [Fact]
    public void FindKeys_OfABlindIndex_OldestFirstAndOfTheirKindOnly()
    {
        using var journal = new TemporaryJournal();
        SubjectKey Key(string subject, string kind, byte[]? index) => new(subject, kind, $"case/{subject}", "A256GCM", [1, 2], index);
        journal.Store.Append(new JournalBatch([], [Key("z", "case", [7]), Key("v", "visit", [7]), Key("n", "case", null), Key("a", "case", [7])]));
        journal.Store.Append(new JournalBatch([], [Key("z", "case", [9])]));

        journal.Store.FindKeys("case", [7]).Select(key => key.Subject).ShouldBe(["z", "a"]);
        journal.Store.FindKey("z").ShouldBeEquivalentTo(Key("z", "case", [7]));
        journal.Store.FindKey("n")!.BlindIndex.ShouldBeNull();
        journal.Store.FindKey("none").ShouldBeNull();
    }

    [Fact]
    public void Open_ANewerFormat_IsRefusedByName()
    {
        using var journal = new TemporaryJournal();
        journal.Close();
        journal.Sql(connection => connection.Execute("PRAGMA user_version=4"));

        Should.Throw<DataFolderException>(() => new SqliteJournalStore(journal.File, new BatchSeal(journal.Master))).Message.ShouldBe(
            $"journal.db由版本{Release.Version}写成（格式4），本版本{Release.Version}只能读到格式3。请使用版本{Release.Version}或更新的版本。");
    }

    [Fact]
    public void Open_ANewerFormatOfUnknownTables_IsRefusedAndLeftAsItWas()
    {
        using var journal = new TemporaryJournal();
        journal.Close();
        journal.Sql(connection => connection.Execute("DROP TABLE release; PRAGMA user_version=4"));
        var before = File.ReadAllBytes(journal.File);

        Should.Throw<DataFolderException>(() => new SqliteJournalStore(journal.File, new BatchSeal(journal.Master))).Message.ShouldBe(
            $"journal.db由更新的版本写成（格式4），本版本{Release.Version}只能读到格式3。请使用写成它的版本或更新的版本。");
        File.ReadAllBytes(journal.File).ShouldBe(before);
    }

    [Fact]
    public async Task Open_ByAnotherRelease_NamesItOnceFromItsFirstRecordOn()
    {
        using var journal = new TemporaryJournal();
        await journal.Stream().AddAsync(1);
        journal.Tamper("UPDATE release SET version = '0.0.1'");
        await journal.Stream().AddAsync(1);
        journal.Close();
        journal.Open();

        journal.Sql(connection => connection.Query<(long, string, long)>("SELECT number, version, first FROM release")
            .ShouldBe([(1, "0.0.1", 1), (2, Release.Version, 2)]));
    }

    [Fact]
    public void Open_AnotherDatabase_IsRefusedAndLeftAsItWas()
    {
        using var journal = new TemporaryJournal();
        var path = Path.Combine(journal.Folder, "other.db");
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            connection.Execute("CREATE TABLE other (id INTEGER)");
        }

        var before = File.ReadAllBytes(path);
        Should.Throw<DataFolderException>(() => new SqliteJournalStore(path, new BatchSeal(journal.Master))).Message.ShouldBe("other.db不是业务记录文件。请核对数据目录。");
        File.ReadAllBytes(path).ShouldBe(before);
    }

    [Fact]
    public void Open_NoDatabaseAtAll_IsRefused()
    {
        using var journal = new TemporaryJournal();
        var path = Path.Combine(journal.Folder, "notes.txt");
        File.WriteAllText(path, new string('x', 4096));

        Should.Throw<DataFolderException>(() => new SqliteJournalStore(path, new BatchSeal(journal.Master))).Message.ShouldBe("notes.txt不是业务记录文件。请核对数据目录。");
    }

    [Fact]
    public void Open_InNoFolder_IsUnavailable()
    {
        using var journal = new TemporaryJournal();
        Should.Throw<JournalUnavailableException>(() => new SqliteJournalStore("/nowhere/journal.db", new BatchSeal(journal.Master)))
            .Message.ShouldBe($"SQLite error {SQLitePCL.raw.SQLITE_CANTOPEN}.");
    }

    [Fact]
    public void Open_AnyConnection_IsDurableAndForgets()
    {
        using var journal = new TemporaryJournal();
        journal.Sql(connection => connection.ExecuteScalar<string>("PRAGMA journal_mode").ShouldBe("wal"));
        JournalSchema.Pragmas.ShouldContain("synchronous=FULL");
        JournalSchema.Pragmas.ShouldContain("secure_delete=ON");
    }
}
