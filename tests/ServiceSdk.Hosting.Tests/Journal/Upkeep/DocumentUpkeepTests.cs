using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Tests.Documents;
using ServiceSdk.Hosting.Tests.Halls;

namespace ServiceSdk.Hosting.Tests.Journal.Upkeep;

/// <summary>Documents in verifying, backing up and restoring: what a record names is there, and is what it names.</summary>
public sealed class DocumentUpkeepTests
{
    [Fact]
    public async Task Verify_DocumentsAsRecorded_CountsThemAndFindsNothing()
    {
        await using var hall = await DocumentHall.StartAsync();
        await hall.AttachAsync();
        await hall.AttachAsync();

        var report = hall.Verify();
        (report.Documents, report.IsSound).ShouldBe((2, true));
    }

    [Fact]
    public async Task Verify_DocumentsGoneSwappedAlteredOrCutShort_NamesEach()
    {
        await using var hall = await DocumentHall.StartAsync();
        var names = new List<ServiceSdk.Cases.DocumentAttached>();
        for (var i = 0; i < 5; i++)
            names.Add(await hall.AttachAsync());
        var files = names.ConvertAll(name => hall.FileOf(name));
        File.Delete(files[0]);
        File.Copy(files[4], files[1], overwrite: true);
        var bytes = File.ReadAllBytes(files[2]);
        bytes[50_000] ^= 1;
        File.WriteAllBytes(files[2], bytes);
        File.WriteAllBytes(files[3], File.ReadAllBytes(files[3])[..^1]);

        FaultKind[] kinds = [FaultKind.DocumentMissing, FaultKind.DocumentDiffers, FaultKind.DocumentDiffers, FaultKind.DocumentDiffers];
        hall.Verify().Faults.ShouldBe(kinds.Select((kind, i) => new JournalFault(kind, $"case/{DocumentHall.Number}", i + 2, i + 2, Document: names[i].Document)));
    }

    [Fact]
    public async Task Verify_ARecordThatLeadsOutOfTheFolder_IsNotFollowed()
    {
        await using var hall = await DocumentHall.StartAsync();
        var document = await hall.AttachAsync();
        hall.Sql($"UPDATE record SET payload = replace(payload, '{document.Document}', '../../master.key')");

        hall.Verify().Faults.Select(fault => fault.Kind).ShouldBe([FaultKind.ChainBroken, FaultKind.DocumentMissing]);
        Directory.Exists(Path.Combine(hall.Backup().Path, "documents")).ShouldBeFalse();
    }

    [Fact]
    public async Task Backup_OfDocuments_HoldsThemAndVerifiesWithoutTheMasterKey()
    {
        await using var hall = await DocumentHall.StartAsync();
        var document = await hall.AttachAsync();
        var backup = hall.Backup();

        File.ReadAllBytes(hall.FileOf(document, backup.Path)).ShouldBe(File.ReadAllBytes(hall.FileOf(document)));
        var report = backup.Check().Done();
        (report.Documents, report.IsSound).ShouldBe((1, true));

        File.Delete(hall.FileOf(document, backup.Path));
        backup.Check().Done().Faults.ShouldHaveSingleItem().Kind.ShouldBe(FaultKind.DocumentMissing);
    }

    [Fact]
    public async Task Backup_TheNextOne_WritesOnlyWhatCameSince()
    {
        await using var hall = await DocumentHall.StartAsync();
        var first = await hall.AttachAsync();
        var before = hall.Backup();
        var second = await hall.AttachAsync();
        var after = hall.Backup();

        // One file under two names: what is written to the one shows in the other.
        File.AppendAllText(hall.FileOf(first, before.Path), "x");
        new FileInfo(hall.FileOf(first, after.Path)).Length.ShouldBe(new FileInfo(hall.FileOf(first)).Length + 1);
        File.Exists(hall.FileOf(second, after.Path)).ShouldBeTrue();

        // And each stays when the other goes.
        Directory.Delete(before.Path, recursive: true);
        File.Exists(hall.FileOf(first, after.Path)).ShouldBeTrue();
    }

    [Fact]
    public async Task Backup_BeforeAnUpgrade_TakesNoRoomForDocumentsOnTheSameDisk()
    {
        await using var hall = await DocumentHall.StartAsync();
        var document = await hall.AttachAsync();
        var backup = hall.Backup(linked: true);

        File.AppendAllText(hall.FileOf(document), "x");
        new FileInfo(hall.FileOf(document, backup.Path)).Length.ShouldBe(new FileInfo(hall.FileOf(document)).Length);
    }

    [Fact]
    public async Task Backup_ASubjectWhoseKeyIsDestroyed_LeavesItsDocumentsOut()
    {
        await using var hall = await DocumentHall.StartAsync();
        await hall.AttachAsync();
        hall.Sql("DELETE FROM subject_key");
        var backup = hall.Backup();

        Directory.Exists(Path.Combine(backup.Path, "documents")).ShouldBeFalse();
        backup.Check().Done().IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task Restore_OfDocuments_PutsThemInPlace()
    {
        await using var hall = await DocumentHall.StartAsync();
        var document = await hall.AttachAsync();
        var restored = Path.Combine(hall.Backups, "..", "restored");
        Restoring.Run(hall.Backup().Path, restored).Done();

        File.ReadAllBytes(hall.FileOf(document, restored)).ShouldBe(File.ReadAllBytes(hall.FileOf(document)));
        hall.Verify(Path.Combine(restored, "journal.db")).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task Restore_ABackupThatLacksADocument_IsRefused()
    {
        await using var hall = await DocumentHall.StartAsync();
        var document = await hall.AttachAsync();
        var backup = hall.Backup();
        File.Delete(hall.FileOf(document, backup.Path));

        Restoring.Run(backup.Path, Path.Combine(hall.Backups, "..", "restored")).Refused().Code.ShouldBe("backup_journal_broken");
    }
}
