using ServiceSdk.Cases;
using ServiceSdk.Crash.Tests.Hosts;
using ServiceSdk.Crash.Tests.Visits;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Notices;
using ServiceSdk.Papers;

namespace ServiceSdk.Crash.Tests;

/// <summary>A case with its papers, notices and timers, its host killed with SIGKILL and started again under it.</summary>
public sealed class KilledCaseTests
{
    private const int Limit = 600_000;

    private static readonly bool Soak = Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1";
    private static readonly DateTime Morning = new(2026, 8, 3, 9, 0, 0);
    private static readonly CrashPoint[] Points =
        [CrashPoint.AfterDeciding, CrashPoint.InsideCommit, CrashPoint.BeforeAnswer, CrashPoint.BeforeSideEffects];

    /// <summary>Each row kills every step once, its points shifted by one against the row before: four rows are every point at every step.</summary>
    public static TheoryData<int> Shifts => Soak ? [0, 1, 2, 3] : [2];

    /// <summary>Where a step of the platform's own may die.</summary>
    public static TheoryData<CrashPoint> OwnSteps => Soak ? [.. Points[..3]] : [CrashPoint.AfterDeciding, CrashPoint.BeforeAnswer];

    [Theory(Timeout = Limit)]
    [MemberData(nameof(Shifts))]
    public async Task Case_HostKilledAtEveryStepOfItsLife_LosesNothingAndDoublesNothing(int shift)
    {
        using var folder = new VisitFolder();
        using var visit = new Visit(folder.Path, TestContext.Current.CancellationToken, Morning);
        await ServeAsync(visit);

        var kills = 0;
        foreach (var step in CaseLife.UntilTheNotice.Concat(CaseLife.AfterTheNotice))
        {
            await visit.TakeDyingAsync(step, Points[(kills++ + shift) % Points.Length]);
            await (step.Settle?.Invoke(visit) ?? Task.CompletedTask);
        }

        await visit.RepeatAllAsync();
        await visit.EndAsync();
        var journal = visit.Journal.All();
        journal.ShouldHold();
        journal.Events<CaseMoved>().Select(moved => $"{moved.Trigger}").ShouldBe(
        [
            "Submit", "Receive", "NotifySupplement", "SubmitSupplement", "Accept", "BeginReview", "SubmitForDecision", "Grant", "PrepareDelivery",
            "PickUp", "Close", "Archive",
        ]);
        var papers = journal.Events<PaperIssued>().ToList();
        papers.Select(paper => paper.Kind).ShouldBe([PaperKind.FilingReceipt, PaperKind.SupplementNotice, PaperKind.Acceptance, PaperKind.Grant]);
        NotDoubled(folder, journal, 4);
    }

    [Theory(Timeout = Limit)]
    [MemberData(nameof(OwnSteps))]
    public async Task Timer_HostKilledWhileItLapsesACase_LapsesItOnce(CrashPoint point)
    {
        using var folder = new VisitFolder();
        using var visit = new Visit(folder.Path, TestContext.Current.CancellationToken, Morning);
        await ServeAsync(visit);
        await TakeAsync(visit, CaseLife.UntilTheNotice);

        // Told on 3 August; 15 working days later is 24 August, and two days before its end it is told once more.
        await visit.DieAtAsync(new(2026, 8, 22, 9, 30, 0), point, "notice.queued");
        await visit.DieAtAsync(new(2026, 8, 25, 9, 0, 0), point, "case.moved:supplementLapsed");
        await visit.Hall.SignInAsync("clerk");
        await visit.Hall.UntilAsync("clerk", $"/api/v1/cases/{visit.Case}", seen => seen.Succeeded()["state"] == "terminated");
        await CaseLife.ToldAsync(visit, 3);
        await visit.EndAsync();

        var journal = visit.Journal.All();
        journal.ShouldHold();
        journal.Events<CaseMoved>().Count(moved => moved.Trigger == CaseTrigger.SupplementLapsed).ShouldBe(1);
        journal.Events<NoticeQueued>().Select(notice => notice.Occasion)
            .ShouldBe([NoticeOccasion.SupplementRequired, NoticeOccasion.CureDue, NoticeOccasion.Terminated]);
        NotDoubled(folder, journal, 3);
    }

    [Theory(Timeout = Limit)]
    [MemberData(nameof(OwnSteps))]
    public async Task Notice_HostKilledAfterItsProviderTookIt_IsTakenOnce(CrashPoint point)
    {
        using var folder = new VisitFolder();
        using var visit = new Visit(folder.Path, TestContext.Current.CancellationToken, Morning);
        await ServeAsync(visit);
        var notifying = CaseLife.UntilTheNotice[3];
        await TakeAsync(visit, CaseLife.UntilTheNotice.TakeWhile(step => step != notifying));

        await visit.DieAfterAsync(notifying, point, "notice.sent");

        // A notice whose process died is looked after again five minutes later.
        await visit.SetAsync(Morning.AddMinutes(10));
        await notifying.Settle!(visit);
        await visit.EndAsync();

        var journal = visit.Journal.All();
        journal.ShouldHold();
        NotDoubled(folder, journal, 1);
    }

    private static async Task ServeAsync(Visit visit)
    {
        await visit.ArriveAsync();
        await TakeAsync(visit, CaseLife.Before);
    }

    private static async Task TakeAsync(Visit visit, IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            await visit.TakeAsync(step);
            await (step.Settle?.Invoke(visit) ?? Task.CompletedTask);
        }
    }

    /// <summary>Every notice was queued, sent and written into the outbox once.</summary>
    private static void NotDoubled(VisitFolder folder, IReadOnlyList<CommittedRecord> journal, int notices)
    {
        journal.Events<NoticeQueued>().Select(notice => notice.Notice).Distinct().Count().ShouldBe(notices);
        journal.Events<NoticeSent>().Select(notice => notice.Notice).ShouldBe(journal.Events<NoticeQueued>().Select(notice => notice.Notice));
        Directory.GetFiles(Path.Combine(folder.Path, "outbox"), "*.json").Length.ShouldBe(notices);
    }
}
