using System.Text;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Items;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Privacy;

/// <summary>A name, an ID number and a phone go through everything that writes; then the whole data folder is searched for them and for parts of them.</summary>
public sealed class CanaryTests
{
    private const string Phone = "13952013478";
    private const string Title = "核发常州市居民身份证";
    private static readonly Visitor Visitor = ProtectedJournal.Visitor;

    [Fact]
    public async Task DataFolder_AfterAVisitAndACase_HoldsNothingPersonalInTheClear()
    {
        using var hall = new ProtectedJournal();
        await Visit(hall);

        // While the journal is open the write-ahead log stands beside it.
        Directory.GetFiles(hall.Journal.Folder).Select(Path.GetFileName).ShouldBe(
            ["journal.db", "journal.db-shm", "journal.db-wal", "master.key", "snapshots.db", "snapshots.db-shm", "snapshots.db-wal"], ignoreOrder: true);
        // A checkpoint may have copied it into the file already.
        ((string[])[$"journal.db-wal: {Title} as utf-8", $"snapshots.db-wal: {Title} as utf-8"]).ShouldBeSubsetOf(Found(hall, [Title]), "the search itself must find what is there");
        Found(hall, Parts()).ShouldBeEmpty();
        hall.Journal.Close();
        Found(hall, Parts()).ShouldBeEmpty();
    }

    private static async Task Visit(ProtectedJournal hall)
    {
        var skill = new Skill("公安局", "户政");
        var plan = new HallPlan(
            [new ServiceLine("l1", "户政", "A", skill)], [new Window("w1", "1号窗口", [skill])],
            [.. new[] { TicketClass.Green, TicketClass.Returning, TicketClass.Ordinary }.Select(@class => new ClassTarget(@class, 60_000, 600_000, false))],
            60_000, [new OpenHours(0, 1440)], [new OpenHours(0, 1440)]);
        var (clerk, fingerprints) = (TemporaryJournal.Clerk, new CommandFingerprint(hall.Master));
        var queue = new JournaledStream<HallQueue>("hall/320402-001/queue", hall.Journal.Access, () => new HallQueue());
        var today = CivilTime.Date(TemporaryJournal.Morning.CivilTime);
        await queue.ExecuteAsync(new OpenDay("320402-001", today, plan), clerk, Guid.NewGuid(), fingerprints.Of("day.open")).AsTask().Answer();

        var visit = hall.Keys.Create(SubjectKind.Visit, queue.Name, Visitor.IdNumber);
        var issue = new IssueTicket(
            [new TicketItem("tn2018-083", Title, skill)], TicketClass.Green, "老年人", hall.Protector.Protect(visit, PersonalFields.Visitor, Visitor));
        var fingerprint = fingerprints.Of("ticket.issue", Visitor, JournalJson.Default.Visitor);
        await queue.ExecuteAsync(issue, clerk, Guid.NewGuid(), fingerprint, [visit]).AsTask().Answer();
        await queue.SetDownAsync(1);

        var applicant = hall.Keys.Create(SubjectKind.Case, "case/1", Visitor.IdNumber);
        var party = new Party(Visitor.Name, Visitor.IdNumber, Phone);
        var opened = new CaseOpened(
            "1", new FrozenItem("tn2018-083", "2018", Title, HandlingMode.Promised, Procedure.Licensing, null, null, [], true), "320402-001", "A001",
            hall.Protector.Protect(applicant, PersonalFields.Applicant, party),
            hall.Protector.Protect(applicant, PersonalFields.Form, $$"""{"name":"{{party.Name}}","phone":"{{Phone}}"}"""),
            [], new RecordedJudgement("gongan", "1.0.0", [], []));
        hall.Journal.Store.Append(new JournalBatch([TemporaryJournal.RecordOf("case/1", 1, RecordHash.Genesis, opened)], [applicant]));
        hall.Keys.FindStreams(SubjectKind.Case, Visitor.IdNumber).ShouldBe(["case/1"]);
    }

    private static IEnumerable<string> Parts() =>
        Windows(Visitor.Name, 2).Concat(Windows(Visitor.IdNumber, 6)).Concat(Windows(Phone, 6));

    private static IEnumerable<string> Windows(string text, int size) =>
        Enumerable.Range(0, text.Length - size + 1).Select(start => text.Substring(start, size));

    private static List<string> Found(ProtectedJournal hall, IEnumerable<string> needles)
    {
        var found = new List<string>();
        foreach (var path in Directory.GetFiles(hall.Journal.Folder, "*", SearchOption.AllDirectories))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            foreach (var needle in needles)
            {
                foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
                {
                    if (bytes.AsSpan().IndexOf(encoding.GetBytes(needle)) >= 0)
                        found.Add($"{Path.GetFileName(path)}: {needle} as {encoding.WebName}");
                }
            }
        }

        return found;
    }
}
