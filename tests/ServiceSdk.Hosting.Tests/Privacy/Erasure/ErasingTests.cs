using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Erasure;
using ServiceSdk.Hosting.Tests.Halls;

namespace ServiceSdk.Hosting.Tests.Privacy.Erasure;

/// <summary>What an erasure says is done to the key table, its file and its log, and done again to what is put back from before.</summary>
public sealed class ErasingTests
{
    [Fact]
    public async Task Key_Erased_IsInNoFileAndTheChainHolds()
    {
        await using var person = await HeldPerson.StartAsync();
        var (visit, other) = (person.VisitKey, person.CaseKey);
        await EraseAsync(person, visit);
        await person.ErasedAsync(visit.Subject);

        person.Store.FindKey(other.Subject).ShouldNotBeNull();
        person.Process.Get<KeyRing>().FindStreams(SubjectKind.Visit, HeldPerson.Visitor.IdNumber).ShouldBeEmpty();
        File.ReadAllLines(Path.Combine(person.Process.Folder, "erasures.txt")).ShouldBe([visit.Subject]);
        foreach (var file in Directory.GetFiles(person.Process.Folder, "journal.db*"))
            (await ReadAsync(file)).AsSpan().IndexOf(visit.Wrapped).ShouldBe(-1, file);

        (await ReadAsync(Path.Combine(person.Process.Folder, "journal.db"))).AsSpan().IndexOf(other.Wrapped).ShouldBePositive("the search itself must find what is there");
        using var journal = JournalFile.Open(Path.Combine(person.Process.Folder, "journal.db"));
        JournalVerification.Run(journal, []).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task Journal_PutBackFromBefore_IsErasedAgainAtTheStart()
    {
        await using var person = await HeldPerson.StartAsync();
        var visit = person.VisitKey.Subject;
        ErasureList.Add(Path.Combine(person.Process.Folder, "erasures.txt"), [visit]);

        await person.ErasedAsync(visit);
        person.Store.FindKey(visit).ShouldBeNull();
    }

    [Fact]
    public async Task Backup_Restored_IsErasedByTheListBesideIt()
    {
        await using var person = await HeldPerson.StartAsync();
        var (visit, other) = (person.VisitKey.Subject, person.CaseKey.Subject);
        var (backups, restored) = (Path.Combine(person.Process.Folder, "backups"), Path.Combine(person.Process.Folder, "restored"));
        using (var journal = JournalFile.Open(Path.Combine(person.Process.Folder, "journal.db")))
            Backup.Make(journal, backups, person.Process.Time.GetUtcNow().ToUnixTimeMilliseconds()).Done();
        ErasureList.Add(Path.Combine(backups, "erasures.txt"), [visit]);
        Restoring.Run(Directory.GetDirectories(backups).ShouldHaveSingleItem(), restored).Done();

        Directory.GetFiles(restored).Select(Path.GetFileName).ShouldBe(["erasures.txt", "journal.db"], ignoreOrder: true);
        using var file = JournalFile.Open(Path.Combine(restored, "journal.db"));
        file.Keys().Select(key => key.Subject).ShouldContain(other);
        file.Keys().Select(key => key.Subject).ShouldNotContain(visit);
    }

    [Fact]
    public void List_CutShortByACrash_HasTheWholeLinesOnly()
    {
        var path = Path.GetTempFileName();
        try
        {
            var subject = new string('a', 32);
            ErasureList.Add(path, [subject, subject]);
            File.AppendAllText(path, "bbbb");
            ErasureList.Read(path).ShouldBe([subject]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task EraseAsync(HeldPerson person, SubjectKey key) => (await person.Process.Get<Streams<Erasures>>()
        .Open(StreamNames.Erasures(person.Process.Today)).ExecuteAsync(
            new EraseSubjects([new SubjectErased(key.Subject, key.Kind, key.Stream, ErasureReason.Retention)]),
            HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }
}
