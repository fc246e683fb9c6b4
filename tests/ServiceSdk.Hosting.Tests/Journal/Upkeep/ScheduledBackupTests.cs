using ServiceSdk.Hosting.Journal.Upkeep;

namespace ServiceSdk.Hosting.Tests.Journal.Upkeep;

public sealed class ScheduledBackupTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();
    private readonly DataFolder _data;
    private readonly BackupStatus _status = new();

    public ScheduledBackupTests() => _data = DataFolder.Open(_journal.Folder);

    private string Backups => Path.Combine(_journal.Folder, "backups");

    private IReadOnlyList<string> Made => [.. Backup.All(Backups).Select(backup => $"{backup.Manifest.At:dd HH:mm}")];

    private long Now => _journal.Time.GetUtcNow().ToUnixTimeMilliseconds();

    public void Dispose()
    {
        _data.Dispose();
        _journal.Dispose();
    }

    [Fact]
    public async Task MakeIfDue_OnceADay_FromItsTimeOn()
    {
        await _journal.Stream().AddAsync(1);
        using var scheduled = Scheduled(new TimeOnly(3, 0));
        GoTo(25, 2, 0);
        scheduled.MakeIfDue();
        GoTo(25, 2, 59);
        scheduled.MakeIfDue();
        GoTo(25, 3, 0);
        scheduled.MakeIfDue();
        GoTo(25, 23, 59);
        scheduled.MakeIfDue();

        Made.ShouldBe(["25 03:00", "25 02:00"]);
    }

    [Fact]
    public async Task MakeIfDue_TheMachineWasOff_MakesItWhenItIsOnAgain()
    {
        await _journal.Stream().AddAsync(1);
        using var scheduled = Scheduled(new TimeOnly(3, 0));
        GoTo(25, 8, 30);
        scheduled.MakeIfDue();
        GoTo(28, 2, 0);
        scheduled.MakeIfDue();

        Made.ShouldBe(["28 02:00", "25 08:30"]);
    }

    [Fact]
    public async Task MakeIfDue_AfterARestart_KnowsTheBackupOfBefore()
    {
        await _journal.Stream().AddAsync(1);
        using (var before = Scheduled(new TimeOnly(3, 0)))
            before.MakeIfDue();
        var status = new BackupStatus();
        using var after = Scheduled(new TimeOnly(3, 0), status: status);
        after.MakeIfDue();

        Made.Count.ShouldBe(1);
        status.Newest.ShouldBe(_status.Newest.ShouldNotBeNull());
    }

    [Fact]
    public async Task MakeIfDue_MadeByAnotherProcess_IsVerifiedOnceAndNotMadeAgain()
    {
        await _journal.Stream().AddAsync(1);
        using (var file = JournalFile.Open(_data.JournalPath))
            Backup.Make(file, Backups, Now).Succeeded(out _, out _).ShouldBeTrue();
        using var scheduled = Scheduled(new TimeOnly(3, 0));
        scheduled.MakeIfDue();
        scheduled.MakeIfDue();

        Backup.All(Backups).ShouldHaveSingleItem().IsVerified.ShouldBeTrue();
        _status.Newest.ShouldNotBeNull();
        _journal.Log.Count.ShouldBe(1);
    }

    [Fact]
    public async Task MakeIfDue_TheNewestWasFoundBrokenBeforeARestart_SaysSoAgain()
    {
        await _journal.Stream().AddAsync(1);
        _journal.Tamper("UPDATE record SET office = ''");
        using (var before = Scheduled(new TimeOnly(3, 0)))
            before.MakeIfDue();
        var status = new BackupStatus();
        using var after = Scheduled(new TimeOnly(3, 0), status: status);
        after.MakeIfDue();

        Made.Count.ShouldBe(1);
        (status.Newest, status.Fault?.Code).ShouldBe((null, "backup_journal_broken"));
    }

    [Fact]
    public async Task Status_TwoDaysWithoutOneThatVerified_IsOverdueUntilOneIs()
    {
        await _journal.Stream().AddAsync(1);
        using var scheduled = Scheduled(new TimeOnly(3, 0));
        GoTo(25, 3, 0);
        scheduled.MakeIfDue();
        GoTo(27, 3, 0);
        (_status.Age(Now), _status.IsOverdue(Now)).ShouldBe((48 * 3_600_000, false));
        _journal.Time.Advance(TimeSpan.FromMilliseconds(1));
        _status.IsOverdue(Now).ShouldBeTrue();

        scheduled.MakeIfDue();
        (_status.Age(Now), _status.IsOverdue(Now)).ShouldBe((0, false));
    }

    [Fact]
    public void Status_NoBackup_HasNoAgeAndIsNotOverdue() => (_status.Age(Now), _status.IsOverdue(Now)).ShouldBe((null, false));

    [Fact]
    public void MakeIfDue_NothingRecorded_MakesNone()
    {
        using var scheduled = Scheduled(new TimeOnly(3, 0));
        scheduled.MakeIfDue();

        Made.ShouldBeEmpty();
        _status.Fault.ShouldBeNull();
    }

    [Fact]
    public async Task MakeIfDue_MoreThanAreKept_TakesTheOldestAwayAndNoAnchor()
    {
        await _journal.Stream().AddAsync(1);
        using var scheduled = Scheduled(new TimeOnly(3, 0), keep: 2);
        for (var day = 25; day < 29; day++)
        {
            GoTo(day, 4, 0);
            scheduled.MakeIfDue();
        }

        Made.ShouldBe(["28 04:00", "27 04:00"]);
        File.ReadAllLines(Path.Combine(Backups, Backup.AnchorsName)).Length.ShouldBe(4);
    }

    [Fact]
    public async Task MakeIfDue_Made_IsOpenedVerifiedCountedAndTold()
    {
        await _journal.Stream().AddAsync(1);
        await _journal.Stream("tally/2").AddAsync(1);
        using var scheduled = Scheduled(new TimeOnly(3, 0));
        scheduled.MakeIfDue();

        _status.Newest.ShouldNotBeNull().Records.ShouldBe(2);
        var path = Directory.GetDirectories(Backups).ShouldHaveSingleItem();
        _journal.Log.ShouldBe([$"Information: The journal was backed up to {path}, opened again and verified: 2 records."]);
    }

    [Fact]
    public async Task MakeIfDue_NotWritten_IsToldOnceAndMadeOnceItCan()
    {
        await _journal.Stream().AddAsync(1);
        using var scheduled = Scheduled(new TimeOnly(3, 0));
        File.WriteAllText(Backups, "");
        scheduled.MakeIfDue();
        scheduled.MakeIfDue();
        _status.Fault?.Code.ShouldBe("backup_not_written");
        _journal.Log.ShouldBe([$"Error: The backup to {Backups} failed: backup_not_written. It is tried again."]);

        File.Delete(Backups);
        scheduled.MakeIfDue();
        Made.Count.ShouldBe(1);
        _status.Fault.ShouldBeNull();
    }

    [Fact]
    public async Task MakeIfDue_TheJournalIsBroken_IsMadeAndSaysSo()
    {
        await _journal.Stream().AddAsync(1);
        _journal.Tamper("UPDATE record SET office = ''");
        using var scheduled = Scheduled(new TimeOnly(3, 0));
        scheduled.MakeIfDue();

        Made.Count.ShouldBe(1);
        _status.Fault?.Code.ShouldBe("backup_journal_broken");
    }

    [Fact]
    public async Task MakeIfDue_TheJournalIsBroken_TakesNoEarlierBackupAway()
    {
        await _journal.Stream().AddAsync(1);
        using var scheduled = Scheduled(new TimeOnly(3, 0), keep: 1);
        GoTo(25, 4, 0);
        scheduled.MakeIfDue();
        _journal.Sql(connection => Dapper.SqlMapper.Execute(connection, "UPDATE record SET office = ''"));
        GoTo(26, 4, 0);
        scheduled.MakeIfDue();

        Made.ShouldBe(["26 04:00", "25 04:00"]);
        _status.Fault?.Code.ShouldBe("backup_journal_broken");
    }

    [Fact]
    public async Task MakeIfDue_WhatADeadProcessLeft_IsNoBackupAndIsTakenAway()
    {
        await _journal.Stream().AddAsync(1);
        using var scheduled = Scheduled(new TimeOnly(3, 0));
        scheduled.MakeIfDue();
        Directory.Move(Directory.GetDirectories(Backups)[0], Path.Combine(Backups, "1.unfinished"));
        Made.ShouldBeEmpty();
        scheduled.MakeIfDue();

        Directory.GetDirectories(Backups).ShouldHaveSingleItem();
        Made.Count.ShouldBe(1);
    }

    private void GoTo(int day, int hour, int minute) =>
        _journal.Time.SetUtcNow(new DateTimeOffset(2026, 9, day, hour, minute, 0, TimeSpan.FromHours(8)));

    private ScheduledBackup Scheduled(TimeOnly at, int keep = 14, BackupStatus? status = null) => new(
        _data, new BackupOptions { Directory = Backups, At = at, Keep = keep }, _journal.Store, status ?? _status, _journal.Time,
        new RecordingLog<ScheduledBackup>(_journal.Log));
}
