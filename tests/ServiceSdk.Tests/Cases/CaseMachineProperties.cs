using System.Collections.Concurrent;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseMachineProperties
{
    private static readonly Gen<SubmitCase> Filing = Gen.OneOf(
        CaseFile.Filing(CaseFile.Rich), CaseFile.Filing(CaseFile.Rich, CaseFile.PhotoMissing), CaseFile.FilingElsewhere(),
        CaseFile.Filing(CaseFile.Rich with { Mode = Items.HandlingMode.Reported }),
        CaseFile.Filing(CaseFile.Rich with { Mode = Items.HandlingMode.Immediate }), CaseFile.Filing(CaseFile.IdCard));

    private static readonly Gen<ExpectedStep> Start = Gen.Int[0, CaseExpectation.Steps.Count - 1].Select(at => CaseExpectation.Steps[at]);

    private static readonly Gen<Walked> Step = Gen.Select(
        Gen.Int[0, 10_000],
        Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false))),
        Gen.OneOf("s-1", "s-2"),
        Gen.Frequency((9, Gen.Const(true)), (1, Gen.Const(false))),
        Gen.Frequency((4, Gen.Int[0, 2]), (1, Gen.Int[3, 25])),
        (pick, likely, subject, stated, days) => new Walked(pick, likely, subject, stated, days));

    [Fact]
    public void Decide_AnyWalk_StaysInsideTheRuleBookAndKeepsItsClocksRight()
    {
        var visited = new ConcurrentDictionary<CaseState, bool>();
        Gen.Select(Start, Filing, Step.Array[0, 20]).Sample(
            (start, filing, steps) =>
            {
                var file = CaseArrangement.Before(start.From, start.Trigger);
                foreach (var step in steps)
                {
                    file.Today = file.Today.AddDays(step.Days);
                    Take(file, filing, step);
                    Clocks(file.Case, file.Today);
                    visited[file.Case.State] = true;
                }
            },
            iter: 200);

        // A walk that never leaves the door would break nothing.
        visited.Keys.ShouldBe(Enum.GetValues<CaseState>(), ignoreOrder: true);
    }

    [Fact]
    public void Decide_On64ThreadsAtOnce_KeepsEveryCaseToItself()
    {
        using var together = new Barrier(64);
        var threads = Enumerable.Range(0, 64).Select(_ => new Thread(() =>
        {
            together.SignalAndWait();
            for (var i = 0; i < 50; i++)
            {
                Ended[CaseState.Deciding] = new CaseFile().LayBeforeTheApprover().Case.State;
                Ended[CaseState.Closed] = new CaseFile().Accept(CaseFile.Rich).Take(Roles.System, CaseTrigger.BeginReview).Case.State;
            }
        })).ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Ended.ShouldBe([new(CaseState.Deciding, CaseState.Deciding), new(CaseState.Closed, CaseState.UnderReview)], ignoreOrder: true);
    }

    private static ConcurrentDictionary<CaseState, CaseState> Ended { get; } = [];

    private static void Take(CaseFile file, SubmitCase filing, Walked step)
    {
        var (trigger, role) = Chosen(file.Case.State, step);
        var envelope = Envelopes.Of(role, file.Today, step.Subject);
        var before = Looks(file.Case);
        ICommand command = trigger == CaseTrigger.Submit ? filing : new MoveCase(trigger, step.Stated ? Stated(file, step) : CaseStatement.Nothing);

        var moved = file.Case.Decide(command, envelope).Succeeded(out var events, out var refusal);

        Looks(file.Case).ShouldBe(before);
        var expected = CaseExpectation.Of(before.State, trigger);
        if (!moved)
        {
            refusal!.Code.ShouldBe(expected is null ? "case_wrong_state" : expected.Roles.Contains(role) ? refusal.Code : "case_role_not_allowed");
            return;
        }

        expected.ShouldNotBeNull().Roles.ShouldContain(role);
        foreach (var @event in events!)
            file.Case.Apply(@event, envelope.Actor, envelope.At);
        expected.To.ShouldContain(file.Case.State);
    }

    private static CaseStatement Stated(CaseFile file, Walked step) => CaseFile.Everything with
    {
        Decision = step.Pick % 2 == 0 ? CaseDecision.Grant : CaseDecision.Refuse,
        Report = step.Pick % 3 == 0 ? null : "REPORT",
        SignedOn = file.Today,
    };

    private static void Clocks(Case one, DateOnly today)
    {
        var live = one.Clocks.Where(clock => clock.StoppedOn is null).ToList();
        live.Select(clock => clock.Start.Kind).ShouldBeUnique();
        live.Where(clock => clock.Paused).ShouldAllBe(clock => one.State == CaseState.Suspended);
        live.Where(clock => clock.Start.Kind is ClockKind.Promised or ClockKind.Statutory)
            .ShouldAllBe(clock => clock.Paused == (one.State == CaseState.Suspended));
        one.Clocks.ShouldAllBe(clock => clock.StoppedOn == null || clock.Pauses.All(pause => pause.To != null));
        live.ShouldAllBe(clock => clock.Count(LegalCalendar.Shipped, today).Due >= clock.Start.Told.Due);
        if (one.State is CaseState.Withdrawn or CaseState.Terminated or CaseState.NotAccepted or CaseState.Closed or CaseState.Archived)
            live.ShouldBeEmpty();
        (one.State == CaseState.Suspended).ShouldBe(one.SuspendedFrom is not null);
    }

    // Steers the walk only.
    private static (CaseTrigger Trigger, string Role) Chosen(CaseState state, Walked step)
    {
        var possible = CaseExpectation.Steps.Where(one => one.From == state).ToList();
        if (!step.Likely || possible.Count == 0)
            return ((CaseTrigger)(step.Pick % Enum.GetValues<CaseTrigger>().Length), CaseExpectation.AllRoles[step.Pick / 100 % CaseExpectation.AllRoles.Length]);
        var chosen = possible[step.Pick % possible.Count];
        return (chosen.Trigger, chosen.Roles[step.Pick / 100 % chosen.Roles.Count]);
    }

    private static (CaseState State, string? Reviewer, int Log, string Clocks, int Notices, bool Tolerated) Looks(Case one) =>
        (one.State, one.Reviewer, one.Log.Count, string.Join(' ', one.Clocks), one.Notices, one.Tolerated);

    private sealed record Walked(int Pick, bool Likely, string Subject, bool Stated, int Days);
}
