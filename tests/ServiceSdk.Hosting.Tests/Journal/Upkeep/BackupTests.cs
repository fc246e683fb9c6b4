using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Tests.Halls;

namespace ServiceSdk.Hosting.Tests.Journal.Upkeep;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    private string Backups => Path.Combine(_journal.Folder, "backups");

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Make_WhileTheHostWrites_HoldsAllThatWasCommittedAndVerifies()
    {
        var stream = _journal.Stream();
        await stream.AddAsync(1);
        var stage = _journal.Store.Hold();
        var adding = stream.AddAsync(2);
        await stage.Entered;
        var backup = Make().Done();
        stage.End(Stage.Ending.Pass);
        await adding;

        Path.GetFileName(backup.Path).ShouldBe($"{CivilTime.At(TemporaryJournal.Morning.CivilTime):yyyyMMdd-HHmmss}-1");
        var report = backup.Check().Done();
        (report.Records, report.IsSound).ShouldBe((1, true));
    }

    [Fact]
    public async Task Make_AnyJournal_LeavesAManifestThatNamesItAndAnAnchor()
    {
        await _journal.Stream().AddAsync(1);
        var made = Make().Done();
        var manifest = Backup.Open(made.Path).Done().Manifest;

        manifest.ShouldBe(made.Manifest);
        (manifest.MadeBy, manifest.WrittenBy, manifest.Records).ShouldBe((Release.Version, Release.Version, 1L));
        manifest.MasterKey.ShouldBe("The master key is not in this backup. Without it no personal field can be read: keep it apart, and safe.");
        Directory.GetFiles(made.Path).Select(file => Path.GetFileName(file)).ShouldBe(["journal.db", "manifest.json"], ignoreOrder: true);

        var anchors = BatchAnchor.ReadAll(Path.Combine(Backups, Backup.AnchorsName)).Done();
        var anchor = anchors.ShouldHaveSingleItem();
        (anchor.Batch, anchor.Sequence, Convert.ToHexStringLower(anchor.Root)).ShouldBe((1, 1, manifest.Anchor!.Root));
    }

    [Fact]
    public async Task Make_WhereNothingCanBeWritten_IsRefusedAndLeavesNothing()
    {
        await _journal.Stream().AddAsync(1);
        File.WriteAllText(Backups, "");

        Make().Refused().ShouldBe(new Refusal(
            "backup_not_written", $"备份没有写成：{Backups}无法写入，或者空间不足。", "请检查备份目录后重试；没有写完的备份不会留下。"));
    }

    [Fact]
    public async Task Check_AByteChanged_IsRefused()
    {
        await _journal.Stream().AddAsync(1);
        var backup = Make().Done();
        var path = Path.Combine(backup.Path, "journal.db");
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);

        backup.Check().Refused().ShouldBe(new Refusal("backup_damaged", $"备份{backup.Path}已损坏：内容和清单不一致。", "请换另一份备份。"));
    }

    [Fact]
    public void Open_NoBackup_IsRefused() => Backup.Open(_journal.Folder).Refused().ShouldBe(new Refusal(
        "backup_unreadable", $"{_journal.Folder}不是备份，或者无法读取。", "请指明备份目录中有manifest.json的那一个文件夹。"));

    [Fact]
    public void ReadAll_ALineThatIsNoAnchor_IsNamed()
    {
        var path = Path.Combine(_journal.Folder, "anchors.txt");
        File.WriteAllText(path, $"1 1 {new string('0', 64)} 2026-11-26T03:00:00+08:00\n\n1 1 00 2026-11-26T03:00:00+08:00\n");

        BatchAnchor.ReadAll(path).Refused().ShouldBe(new Refusal(
            "anchor_invalid", $"锚点文件{path}第3行不是锚点。", "请核对文件；每行一个锚点，由备份写出。"));
        BatchAnchor.ReadAll(path + "x").Refused().ShouldBe(new Refusal(
            "anchors_unreadable", $"锚点文件{path}x无法读取。", "请核对文件名和权限。"));
    }

    private Outcome<Backup> Make()
    {
        using var journal = JournalFile.Open(_journal.File);
        return Backup.Make(journal, Backups, TemporaryJournal.Morning.CivilTime);
    }
}
