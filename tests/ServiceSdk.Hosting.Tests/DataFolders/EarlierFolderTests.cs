using System.Text.Json;
using ServiceSdk.Calendar;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Oversight;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.DataFolders;

/// <summary>What each release wrote is read by this one. A release adds its folder; none is ever taken away.</summary>
public sealed class EarlierFolderTests
{
    public static TheoryData<string> Releases => [.. EarlierFolder.Releases];

    public static TheoryData<string> Earlier => [.. EarlierFolder.Earlier];

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Queue_OfAnEarlierRelease_HasItsNumbersAndStates(string release)
    {
        using var folder = new EarlierFolder(release);
        var tickets = await (await HallAsync(folder)).ReadAsync(
            folder.Found.Date, day => day.Tickets.ToDictionary(ticket => ticket.Number, ticket => Camel(ticket.State)));

        tickets.ShouldBe(folder.Found.Tickets, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Visitor_OfAnEarlierRelease_IsReadWithItsKeyAndFoundByTheCard(string release)
    {
        using var folder = new EarlierFolder(release);
        var (hall, found) = (await HallAsync(folder), folder.Found.Visitor);
        var stored = await hall.ReadAsync(
            folder.Found.Date, day => day.Tickets.Single(ticket => ticket.Number == found.Ticket).Visitor!);
        var visitor = folder.Get<Protector>().Use(stored, PersonalFields.Visitor, UnseenUse.Judging)!;

        (visitor.Name, visitor.IdNumber).ShouldBe((found.Name, found.IdNumber));
        hall.SubjectOf(folder.Found.Date, found.IdNumber).ShouldBe(stored.Subject);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Case_OfAnEarlierRelease_HasItsStateAndApplicant(string release)
    {
        using var folder = new EarlierFolder(release);
        var (state, stored) = (await folder.Get<CaseDesk>().ReadAsync(
            folder.Found.Case.Number, one => (Camel(one.State), one.Opened!.Applicant))).Done();

        state.ShouldBe(folder.Found.Case.State);
        folder.Get<Protector>().Use(stored, PersonalFields.Applicant, UnseenUse.Judging)!.Name.ShouldBe(folder.Found.Case.Applicant);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Grades_OfAnEarlierRelease_AreThere(string release)
    {
        using var folder = new EarlierFolder(release);
        var grades = await folder.Get<Streams<Evaluations>>().Open(StreamNames.Evaluations(folder.Found.Hall, folder.Found.Date))
            .ReadAsync(all => all.ByEncounter.ToDictionary(given => given.Key, given => (int)given.Value.Grade));

        grades.ShouldBe(folder.Found.Grades);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Journal_OfAnEarlierRelease_VerifiesAndFoldsWhole(string release)
    {
        using var folder = new EarlierFolder(release);
        var before = FoldWhole(folder);
        _ = folder.Get<IJournalStore>();

        FoldWhole(folder).Queues.ShouldBe(before.Queues);
    }

    [Theory]
    [MemberData(nameof(Earlier))]
    public void Journal_OfAnEarlierRelease_IsBackedUpBeforeItIsWrittenTo(string release)
    {
        using var folder = new EarlierFolder(release);
        _ = folder.Get<IJournalStore>();

        var backup = Backup.All(folder.Backups).ShouldHaveSingleItem();
        backup.Manifest.Records.ShouldBe(folder.Found.Records);
        backup.Manifest.WrittenBy.ShouldBe(folder.Found.WrittenBy);
        backup.Check().Done().IsSound.ShouldBeTrue();
    }

    private static ReplayReport FoldWhole(EarlierFolder folder)
    {
        using var journal = JournalFile.Open(folder.JournalPath);
        var report = JournalVerification.Run(journal, []);
        var replay = new JournalReplay(LegalCalendar.Shipped, QueuePolicies.Standard).Run(journal);
        report.Faults.ShouldBeEmpty();
        replay.Unfolded.ShouldBeEmpty();
        (report.Records, replay.Records).ShouldBe((folder.Found.Records, folder.Found.Records));
        return replay;
    }

    private static async Task<Hall> HallAsync(EarlierFolder folder)
    {
        var halls = folder.Get<HallDirectory>();
        halls.Load();
        return halls.Find(folder.Found.Hall).Done();
    }

    private static string Camel<T>(T state)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
