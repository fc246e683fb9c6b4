using Dapper;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Erasure;

namespace ServiceSdk.Hosting.Tests.Journal.Tampering;

/// <summary>What docs/threat-model.md says of who may write the files: found, and by what; or not, and that is said too.</summary>
public sealed class InsiderTests : IAsyncLifetime
{
    private const string Altered = "UPDATE record SET payload = replace(payload, '\"amount\":2', '\"amount\":9') WHERE sequence = 2";

    // 1–3: tally/1 v1–3; 4: tally/2 v1; a batch each.
    private readonly TemporaryJournal _journal = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var (stream, amount) in (IEnumerable<(string, int)>)[("tally/1", 1), ("tally/1", 2), ("tally/1", 3), ("tally/2", 6)])
            await _journal.Stream(stream).AddAsync(amount);
    }

    public ValueTask DisposeAsync()
    {
        _journal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Verify_AnUntouchedJournalWithTheKey_FindsNothing()
    {
        var report = Verify(withKey: true);
        (report.IsSound, report.IsSealChecked).ShouldBe((true, true));
    }

    [Fact]
    public void Verify_ARecordAlteredAndEveryHashMadeRight_IsNamedByTheSealAlone()
    {
        var anchor = Anchor();
        _journal.Forge(Altered);

        Faults(withKey: true).ShouldBe([new JournalFault(FaultKind.SealBroken, Sequence: 2, Batch: 2)]);
        Faults(withKey: false, anchor).ShouldBe([new JournalFault(FaultKind.AnchorDiffers, Sequence: 4, Batch: 4)]);

        // Without the key and without an anchor nothing can tell: the report says that seals were not looked at.
        Verify(withKey: false).ShouldSatisfyAllConditions(report => report.IsSound.ShouldBeTrue(), report => report.IsSealChecked.ShouldBeFalse());
    }

    [Fact]
    public void Verify_ARecordRemovedAndAllRenumbered_IsNamedByTheSeal()
    {
        _journal.Forge("""
            DELETE FROM record WHERE sequence = 2;
            DELETE FROM batch WHERE number = 2;
            UPDATE record SET sequence = sequence - 1 WHERE sequence > 2;
            UPDATE record SET version = 2 WHERE version = 3;
            UPDATE batch SET number = number - 1, first = first - 1, last = last - 1 WHERE number > 2;
            """);

        Faults(withKey: true).ShouldBe([new JournalFault(FaultKind.SealBroken, Sequence: 2, Batch: 2)]);
    }

    [Fact]
    public void Verify_RecordsReorderedAndEveryHashMadeRight_IsNamedByTheSeal()
    {
        _journal.Forge("""
            UPDATE record SET sequence = -sequence WHERE sequence IN (3, 4);
            UPDATE record SET sequence = 7 + sequence WHERE sequence < 0;
            """);

        Faults(withKey: true).ShouldBe([new JournalFault(FaultKind.SealBroken, Sequence: 3, Batch: 3)]);
    }

    [Fact]
    public void Verify_RecordsReorderedPlainly_AreNamed()
    {
        _journal.Change(static connection => connection.Execute("""
            UPDATE record SET sequence = -sequence WHERE sequence IN (2, 3);
            UPDATE record SET sequence = 5 + sequence WHERE sequence < 0;
            """));

        Faults(withKey: true).ShouldContain(new JournalFault(FaultKind.VersionMissing, "tally/1", 2, 2));
        Faults(withKey: true).ShouldContain(new JournalFault(FaultKind.RootBroken, Sequence: 2, Batch: 2));
    }

    [Fact]
    public void Verify_AStreamRenamed_NamesItsRecords()
    {
        _journal.Change(static connection => connection.Execute("UPDATE stream SET name = 'tally/9' WHERE name = 'tally/2'"));

        Faults(withKey: true).ShouldBe([new JournalFault(FaultKind.ChainBroken, "tally/9", 1, 4)]);
    }

    [Fact]
    public void Verify_ARecordAddedWithoutTheKey_IsNamedByTheSeal()
    {
        _journal.Forge("""
            INSERT INTO record SELECT 5, stream, 2, hall_time, civil_time, subject, role, office, terminal, key, fingerprint, payload, hash, 4 FROM record WHERE sequence = 4;
            INSERT INTO batch SELECT 5, writer, 5, 5, root, seal FROM batch WHERE number = 4;
            """);

        Faults(withKey: true).ShouldBe([new JournalFault(FaultKind.SealBroken, Sequence: 5, Batch: 5)]);
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("zeroblob(32)")]
    [InlineData("(SELECT seal FROM batch WHERE number = 1)")]
    public void Verify_ASealTakenOffOrFromAnotherBatch_IsNamed(string seal)
    {
        _journal.Change(connection => connection.Execute($"UPDATE batch SET seal = {seal} WHERE number = 3"));

        Faults(withKey: true).ShouldBe([new JournalFault(FaultKind.SealBroken, Sequence: 3, Batch: 3)]);
    }

    [Fact]
    public void Verify_TheFormatTurnedBack_SaysThatNoSealWasChecked()
    {
        var anchor = Anchor();
        _journal.Close();
        _journal.Sql(static connection => connection.Execute($"{Altered}; ALTER TABLE batch DROP COLUMN seal; PRAGMA user_version=2"));

        Verify(withKey: true).IsSealChecked.ShouldBeFalse();
        Faults(withKey: true, anchor).ShouldContain(new JournalFault(FaultKind.ChainBroken, "tally/1", 2, 2));
    }

    [Fact]
    public void Verify_TheLastBatchCutOff_IsNamedByTheAnchorAlone()
    {
        var anchor = Anchor();
        _journal.Change(static connection => connection.Execute("DELETE FROM record WHERE sequence = 4; DELETE FROM batch WHERE number = 4"));

        Faults(withKey: true).ShouldBeEmpty();
        Faults(withKey: true, anchor).ShouldBe([new JournalFault(FaultKind.AnchorMissing, Sequence: 4, Batch: 4)]);
    }

    [Fact]
    public async Task Verify_RolledBackToAnOlderCopy_IsNamedByTheAnchor()
    {
        var older = Path.Combine(_journal.Folder, "older.db");
        using (var file = JournalFile.Open(_journal.File))
            file.CopyTo(older);
        await _journal.Stream().AddAsync(7);
        var anchor = Anchor();
        _journal.Close();
        File.Copy(older, _journal.File, overwrite: true);
        _journal.Open();
        await _journal.Stream().AddAsync(8);

        // The host went on from the older copy and sealed what came: of the fork only the anchor tells.
        Faults(withKey: true).ShouldBeEmpty();
        Faults(withKey: true, anchor).ShouldBe([new JournalFault(FaultKind.AnchorDiffers, Sequence: 5, Batch: 5)]);
    }

    [Fact]
    public async Task Verify_CutOffBehindASnapshot_IsNamedByTheSnapshot()
    {
        await KeepSnapshotAsync();
        _journal.Change(static connection => connection.Execute(
            "DELETE FROM record WHERE sequence > 2; DELETE FROM batch WHERE number > 2; UPDATE stream SET version = 0, last = 0; UPDATE noted SET sequence = 0"));

        Faults(withKey: true).ShouldBe([new JournalFault(FaultKind.SnapshotAhead, "tally/1", 4)]);
    }

    [Theory]
    [InlineData("state = x'0102'")]
    [InlineData("version = 2, hash = zeroblob(32)")]
    public async Task Verify_ASnapshotAltered_IsNamed(string change)
    {
        await KeepSnapshotAsync();
        _journal.Close();
        _journal.Sql(connection => connection.Execute($"UPDATE snapshot SET {change}").ShouldBe(1), _journal.SnapshotsFile);

        Faults(withKey: true).Select(fault => (fault.Kind, fault.Stream)).ShouldBe([(FaultKind.SnapshotAltered, "tally/1")]);
    }

    [Theory]
    [InlineData("wrapped")]
    [InlineData("blind_index")]
    public void Verify_KeysOfTwoSubjectsExchanged_NamesBoth(string column)
    {
        var keys = new KeyRing(_journal.Store, _journal.Master);
        var (one, two) = (keys.Create(SubjectKind.Visit, "tally/1", "11010519491231002X"), keys.Create(SubjectKind.Visit, "tally/2", "320402190001010016"));
        _journal.Store.Append(new JournalBatch([], [one, two]));
        Faults(withKey: true).ShouldBeEmpty();
        _journal.Change(connection => connection.Execute($"""
            CREATE TEMP TABLE was AS SELECT subject, {column} AS value FROM subject_key;
            UPDATE subject_key SET {column} = (SELECT value FROM was WHERE was.subject <> subject_key.subject);
            """));

        Faults(withKey: true).ShouldBe(
            [new JournalFault(FaultKind.KeyInvalid, "tally/1", Subject: one.Subject), new JournalFault(FaultKind.KeyInvalid, "tally/2", Subject: two.Subject)]);
    }

    [Fact]
    public void Verify_AKeyRowUnderAnotherSubject_IsNamed()
    {
        var keys = new KeyRing(_journal.Store, _journal.Master);
        _journal.Store.Append(new JournalBatch([], [keys.Create(SubjectKind.Visit, "tally/1", null)]));
        _journal.Change(static connection => connection.Execute("UPDATE subject_key SET subject = 's-other'"));

        Faults(withKey: true).ShouldBe([new JournalFault(FaultKind.KeyInvalid, "tally/1", Subject: "s-other")]);
    }

    /// <summary>Of tally/1 at version 4.</summary>
    private async Task KeepSnapshotAsync()
    {
        var stream = _journal.Stream();
        await stream.AddAsync(1);
        await stream.SetDownAsync(1);
    }

    [Fact]
    public void Verify_AnErasedKeyPutBack_IsNamed()
    {
        var key = new KeyRing(_journal.Store, _journal.Master).Create(SubjectKind.Visit, "tally/1", null);
        var erased = TemporaryJournal.RecordOf(
            "erasures/2026-11-26", 1, RecordHash.Genesis, new SubjectErased(key.Subject, SubjectKind.Visit, "tally/1", ErasureReason.Retention));
        _journal.Store.Append(new JournalBatch([erased], []));
        Faults(withKey: true).ShouldBeEmpty();
        _journal.Store.Append(new JournalBatch([], [key]));

        Faults(withKey: true).ShouldBe([new JournalFault(FaultKind.KeyBack, "tally/1", Subject: key.Subject)]);
    }

    private JournalReport Verify(bool withKey, params IReadOnlyList<BatchAnchor> anchors)
    {
        using var file = JournalFile.Open(_journal.File);
        return JournalVerification.Run(file, anchors, master: withKey ? _journal.Master : null);
    }

    private IReadOnlyList<JournalFault> Faults(bool withKey, params IReadOnlyList<BatchAnchor> anchors) => Verify(withKey, anchors).Faults;

    private BatchAnchor Anchor()
    {
        using var file = JournalFile.Open(_journal.File);
        return file.LastAnchor.ShouldNotBeNull();
    }
}
