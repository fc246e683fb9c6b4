using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Tests.Halls;

namespace ServiceSdk.Hosting.Tests.Journal.Upkeep;

public sealed class RestoringTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    private string Target => Path.Combine(_journal.Folder, "restored");

    public void Dispose() => _journal.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_IntoAnAbsentOrEmptyFolder_PutsTheJournalInPlace(bool exists)
    {
        await _journal.Stream().AddAsync(7);
        var backup = Make();
        if (exists)
            Directory.CreateDirectory(Target);

        Restoring.Run(backup.Path, Target).Done().Manifest.ShouldBe(backup.Manifest);
        Directory.GetFileSystemEntries(Target).ShouldHaveSingleItem().ShouldBe(Path.Combine(Target, "journal.db"));
        using var store = new Hosting.Journal.SqliteJournalStore(Path.Combine(Target, "journal.db"), new Hosting.Journal.BatchSeal(_journal.Master));
        store.ReadStream("tally/1").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_IntoAFolderWithAnythingInIt_IsRefusedAndLeavesIt()
    {
        await _journal.Stream().AddAsync(7);
        var backup = Make();
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "note.txt"), "");

        Restoring.Run(backup.Path, Target).Refused().ShouldBe(new Refusal(
            "restore_target_not_empty", $"{Target}不是空目录，没有恢复。", "请先把原来的数据目录移开，或者指定一个不存在的目录。"));
        Directory.GetFiles(Target).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_ABrokenJournal_IsRefusedAndLeavesNothing()
    {
        await _journal.Stream().AddAsync(7);
        _journal.Tamper("UPDATE record SET office = ''");
        var backup = Make();

        Restoring.Run(backup.Path, Target).Refused().ShouldBe(new Refusal(
            "backup_journal_broken", $"备份{backup.Path}中的业务记录有1处错误。", "请用journal verify查明，并从较早的、核验完好的备份恢复。"));
        Directory.GetFileSystemEntries(_journal.Folder, "restored*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_WhereNothingCanBeWritten_IsRefused()
    {
        await _journal.Stream().AddAsync(7);
        var target = Path.Combine(_journal.File, "restored");

        Restoring.Run(Make().Path, target).Refused().ShouldBe(new Refusal(
            "restore_not_written", $"没有恢复：{target}无法写入，或者空间不足。", "请检查磁盘和权限后重试；没有恢复完的内容不会留下。"));
    }

    private Backup Make()
    {
        using var journal = JournalFile.Open(_journal.File);
        return Backup.Make(journal, Path.Combine(_journal.Folder, "backups"), TemporaryJournal.Morning.CivilTime).Done();
    }
}
