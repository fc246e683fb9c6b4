using Dapper;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;

namespace ServiceSdk.Hosting.Tests.Journal.Upkeep;

public sealed class JournalVerificationTests
{
    // 1: tally/1 v1, 2: tally/1 v2, 3: tally/1 v3, 4: tally/2 v1; a batch each.
    [Fact]
    public async Task Run_AnUntouchedJournal_CountsAndFindsNothing()
    {
        using var journal = await Written();

        var report = Verify(journal);
        (report.Records, report.Streams, report.Batches, report.Keys).ShouldBe((4, 2, 4, 1));
        report.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("payload = replace(payload, '\"amount\":2', '\"amount\":9')")]
    [InlineData("civil_time = civil_time - 1")]
    [InlineData("office = office || '0'")]
    [InlineData("fingerprint = randomblob(32)")]
    public async Task Run_AFieldChanged_NamesThatRecordAlone(string change)
    {
        using var journal = await Written();
        journal.Tamper($"UPDATE record SET {change} WHERE sequence = 2");

        Faults(journal).ShouldBe([new JournalFault(FaultKind.ChainBroken, "tally/1", 2, 2)]);
    }

    [Fact]
    public async Task Run_AHashChanged_NamesItsRecordTheNextAndTheBatch()
    {
        using var journal = await Written();
        journal.Tamper("UPDATE record SET hash = randomblob(32) WHERE sequence = 2");

        Faults(journal).ShouldBe(
        [
            new JournalFault(FaultKind.ChainBroken, "tally/1", 2, 2),
            new JournalFault(FaultKind.ChainBroken, "tally/1", 3, 3),
            new JournalFault(FaultKind.RootBroken, Sequence: 2, Batch: 2),
        ]);
    }

    [Fact]
    public async Task Run_AFieldOfAnotherShape_NamesTheRecord()
    {
        using var journal = await Written();
        journal.Tamper("UPDATE record SET key = x'00' WHERE sequence = 2");

        Faults(journal).ShouldBe([new JournalFault(FaultKind.RecordUnreadable, "tally/1", 2, 2)]);
    }

    [Fact]
    public async Task Run_ARecordTakenOut_NamesTheGapInJournalStreamAndBatch()
    {
        using var journal = await Written();
        journal.Tamper("DELETE FROM record WHERE sequence = 2");

        Faults(journal).ShouldBe(
        [
            new JournalFault(FaultKind.SequenceMissing, Sequence: 2),
            new JournalFault(FaultKind.VersionMissing, "tally/1", 2, 3),
            new JournalFault(FaultKind.RootBroken, Sequence: 2, Batch: 2),
        ]);
    }

    [Fact]
    public async Task Run_TheLastRecordTakenOff_IsNamedByItsBatch()
    {
        using var journal = await Written();
        journal.Tamper("DELETE FROM record WHERE sequence = 4");

        Faults(journal).ShouldContain(new JournalFault(FaultKind.RootBroken, Sequence: 4, Batch: 4));
    }

    [Fact]
    public async Task Run_TheLastBatchTakenOffWhole_IsNamedByItsAnchor()
    {
        using var journal = await Written();
        var anchor = Anchor(journal);
        journal.Tamper("DELETE FROM record WHERE sequence = 4; DELETE FROM batch WHERE number = 4; DELETE FROM subject_key");

        Faults(journal).ShouldBeEmpty();
        Faults(journal, anchor).ShouldBe([new JournalFault(FaultKind.AnchorMissing, Sequence: 4, Batch: 4)]);
    }

    [Fact]
    public async Task Run_AJournalWrittenAnew_DiffersFromItsAnchor()
    {
        using var journal = await Written();
        using var other = await Written();

        Faults(journal, Anchor(journal)).ShouldBeEmpty();
        Faults(journal, Anchor(other)).ShouldBe([new JournalFault(FaultKind.AnchorDiffers, Sequence: 4, Batch: 4)]);
    }

    [Fact]
    public async Task Run_ABatchTakenOut_NamesItAndTheRecordsWithoutOne()
    {
        using var journal = await Written();
        journal.Tamper("DELETE FROM batch WHERE number = 2");

        Faults(journal).ShouldBe(
        [
            new JournalFault(FaultKind.BatchMissing, Batch: 2),
            new JournalFault(FaultKind.RecordOutsideBatches, "tally/1", 2, 2),
        ]);
    }

    [Theory]
    [InlineData("writer = randomblob(16)")]
    [InlineData("root = randomblob(32)")]
    public async Task Run_ABatchChanged_IsNamed(string change)
    {
        using var journal = await Written();
        journal.Tamper($"UPDATE batch SET {change} WHERE number = 4");

        Faults(journal).ShouldBe([new JournalFault(FaultKind.RootBroken, Sequence: 4, Batch: 4)]);
    }

    [Theory]
    [InlineData("algorithm = 'none'")]
    [InlineData("wrapped = x'00'")]
    [InlineData("blind_index = x'00'")]
    public async Task Run_AKeyOfAnotherShape_IsNamed(string change)
    {
        using var journal = await Written();
        journal.Tamper($"UPDATE subject_key SET {change}");

        Faults(journal).ShouldBe([new JournalFault(FaultKind.KeyInvalid, "tally/2", Subject: "s1")]);
    }

    [Fact]
    public async Task Run_AKeyOfNoStream_IsNamed()
    {
        using var journal = await Written();
        journal.Tamper("UPDATE subject_key SET stream = 'tally/9'");

        Faults(journal).ShouldBe([new JournalFault(FaultKind.KeyInvalid, "tally/9", Subject: "s1")]);
    }

    [Fact]
    public async Task Run_AnErasedKey_IsNoFault()
    {
        using var journal = await Written();
        journal.Tamper("DELETE FROM subject_key");

        Faults(journal).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_PagesOverwritten_SaysTheFileIsDamaged()
    {
        using var journal = await Written();
        journal.Close();
        journal.Sql(connection => connection.Execute("PRAGMA journal_mode=DELETE"));
        using (var file = new FileStream(journal.File, FileMode.Open, FileAccess.Write))
        {
            file.Seek(4096, SeekOrigin.Begin);
            file.Write(new byte[file.Length - 4096]);
        }

        Faults(journal).ShouldContain(new JournalFault(FaultKind.FileDamaged));
    }

    private static async Task<TemporaryJournal> Written()
    {
        var journal = new TemporaryJournal();
        var stream = journal.Stream("tally/1");
        await stream.AddAsync(1);
        await stream.AddAsync(2);
        await stream.AddAsync(3);
        var last = TemporaryJournal.RecordOf("tally/2", 1, RecordHash.Genesis, new Added(6, 6));
        journal.Store.Append(new JournalBatch([last], [new SubjectKey("s1", "visit", "tally/2", "A256GCM", new byte[60], new byte[32])]));
        return journal;
    }

    private static JournalReport Verify(TemporaryJournal journal, params IReadOnlyList<BatchAnchor> anchors)
    {
        using var file = JournalFile.Open(journal.File);
        return JournalVerification.Run(file, anchors);
    }

    private static IReadOnlyList<JournalFault> Faults(TemporaryJournal journal, params IReadOnlyList<BatchAnchor> anchors) =>
        Verify(journal, anchors).Faults;

    private static BatchAnchor Anchor(TemporaryJournal journal)
    {
        using var file = JournalFile.Open(journal.File);
        return file.LastAnchor.ShouldNotBeNull();
    }
}
