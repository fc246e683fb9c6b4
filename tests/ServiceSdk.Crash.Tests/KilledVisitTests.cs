using ServiceSdk.Cases;
using ServiceSdk.Crash.Tests.Hosts;
using ServiceSdk.Crash.Tests.Visits;

namespace ServiceSdk.Crash.Tests;

/// <summary>The visit of the plan's first item, the host killed with SIGKILL and started again under it.</summary>
public sealed class KilledVisitTests
{
    private const int Limit = 300_000;

    private static readonly CrashPoint[] Points =
        [CrashPoint.AfterDeciding, CrashPoint.InsideCommit, CrashPoint.BeforeAnswer, CrashPoint.BeforeSideEffects];

    /// <summary>Each row kills every step once, its points shifted by one against the row before: four rows are every point at every step.</summary>
    public static TheoryData<int> Shifts => Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1" ? [0, 1, 2, 3] : [2, 3];

    [Theory(Timeout = Limit)]
    [MemberData(nameof(Shifts))]
    public async Task Visit_HostKilledAtEveryStep_LosesNothingAndDoublesNothing(int shift)
    {
        using var folder = new VisitFolder();
        using var visit = new Visit(folder.Path, TestContext.Current.CancellationToken);
        await visit.ArriveAsync();

        var kills = 0;
        foreach (var step in Step.All)
        {
            await (step.Event is null ? visit.TakeAsync(step) : visit.TakeDyingAsync(step, Points[(kills++ + shift) % Points.Length]));
            await (step.Settle?.Invoke(visit) ?? Task.CompletedTask);
        }

        await visit.RestartPlainAsync();
        await visit.TakeAsync(Step.Archive);
        await visit.TakeAsync(Step.NextTicket);
        await visit.RepeatAllAsync();
        var found = await visit.Hall.GetAsync("archivist", $"/api/v1/cases/{visit.Case}");
        found.Succeeded()["state"].ShouldBe("archived");
        await visit.PrintedAsync(visit.NextTicket);
        await visit.EndAsync();

        var journal = visit.Journal.All();
        journal.ShouldHold();
        journal.Events<CaseMoved>().Count(moved => moved.Trigger == CaseTrigger.Close).ShouldBe(1);
        visit.NextNumber.ShouldNotBe(visit.Number);
        folder.Printed.Count.ShouldBe(2);
        folder.Printed[0].ShouldContain(visit.Number);
        folder.Printed[1].ShouldContain(visit.NextNumber);
        folder.Printed.ShouldAllBe(ticket => !ticket.Contains("补打", StringComparison.Ordinal));
    }

    /// <summary>Where the process manager's own command may die.</summary>
    public static TheoryData<CrashPoint> OwnSteps => Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1"
        ? [CrashPoint.AfterDeciding, CrashPoint.InsideCommit, CrashPoint.BeforeAnswer]
        : [CrashPoint.AfterDeciding];

    [Theory(Timeout = Limit)]
    [MemberData(nameof(OwnSteps))]
    public async Task Case_HostKilledWhileItsProcessManagerClosesIt_IsClosedOnce(CrashPoint point)
    {
        using var folder = new VisitFolder();
        using var visit = new Visit(folder.Path, TestContext.Current.CancellationToken);
        await visit.ArriveAsync();
        foreach (var step in Step.All.TakeWhile(step => step != Step.PickUp))
            await visit.TakeAsync(step);

        await visit.DieAfterAsync(Step.PickUp, point, "case.moved:close");
        await Step.PickUp.Settle!(visit);
        await visit.EndAsync();

        var journal = visit.Journal.All();
        journal.ShouldHold();
        journal.Events<CaseMoved>().Count(moved => moved.Trigger == CaseTrigger.Close).ShouldBe(1);
    }

    [Fact(Timeout = Limit)]
    public async Task Ticket_HostKilledWhilePrinting_IsPrintedAgainAndMarked()
    {
        using var folder = new VisitFolder();
        using var visit = new Visit(folder.Path, TestContext.Current.CancellationToken);
        await visit.ArriveAsync();

        await visit.DieAfterAsync(Step.All[0], CrashPoint.SideEffectBegun, "ticket-printing/begun");
        await visit.PrintedAsync(visit.Ticket);
        await visit.EndAsync();

        visit.Journal.All().ShouldHold();
        var ticket = folder.Printed.ShouldHaveSingleItem();
        ticket.ShouldContain(visit.Number);
        ticket.ShouldContain("补打");
    }
}
