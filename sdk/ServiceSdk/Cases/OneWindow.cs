using ServiceSdk.Cases.Fees;
using ServiceSdk.Cases.Guards;
using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>即办件: one window takes every row from the filing to the end in one record.</summary>
internal static class OneWindow
{
    private static readonly CaseTrigger[] Rows =
    [
        CaseTrigger.Receive, CaseTrigger.Accept, CaseTrigger.IssueOnSpot, CaseTrigger.PrepareDelivery, CaseTrigger.PickUp, CaseTrigger.Close,
    ];

    // It is accepted and paid for in the same command.
    private static readonly CaseGuard[] NotAskedBefore = [DecisionGuards.SameDay, FeeGuards.FeesSettledFirst, FeeGuards.FeesSettled];

    /// <summary>The events of every row that is left, each by the guards of its row; or why the first that cannot be taken is not.</summary>
    /// <param name="copy">A copy of the case: it is moved on.</param>
    /// <param name="command">What the window states, and what is paid with it.</param>
    /// <param name="envelope">Who acts, and when.</param>
    public static Outcome<IReadOnlyList<IEvent>> Issue(Case copy, IssueOnSpot command, Envelope envelope)
    {
        var (events, today) = (new List<IEvent>(), CivilTime.Date(envelope.At.CivilTime));
        var taken = copy.State switch { CaseState.Submitted => 0, CaseState.Received => 1, _ => 2 };
        foreach (var trigger in Rows[taken..])
        {
            var afterwards = trigger is CaseTrigger.PrepareDelivery or CaseTrigger.PickUp or CaseTrigger.Close;
            var attempt = new CaseAttempt(copy, trigger, null, command.Statement, envelope.Actor, today) { AtOneWindow = afterwards };
            if (Take(copy.Step(attempt)) is { } refusal)
                return refusal;
            foreach (var payment in trigger == CaseTrigger.IssueOnSpot ? command.Payments : [])
            {
                if (Take(FeeRules.Settle(copy, payment)) is { } unsettled)
                    return unsettled;
            }
        }

        return events;

        Refusal? Take(Outcome<IReadOnlyList<IEvent>> outcome)
        {
            if (!outcome.Succeeded(out var happened, out var refusal))
                return refusal;
            foreach (var @event in happened)
                copy.Apply(@event, envelope.Actor, envelope.At);
            events.AddRange(happened);
            return null;
        }
    }

    /// <summary>What stands in the way of it before the case is accepted, and what is to be stated; nothing for a case that is not one window's.</summary>
    /// <param name="one">The case.</param>
    /// <param name="actorOf">Whom somebody acts as in a row.</param>
    /// <param name="today">The civil date.</param>
    public static IEnumerable<CaseOption> Options(Case one, Func<CaseTransition, Actor> actorOf, DateOnly today)
    {
        if (one is not { State: CaseState.Submitted or CaseState.Received, Opened.Item.Mode: HandlingMode.Immediate })
            return [];
        var before = one.State == CaseState.Submitted ? GuardsOf(CaseState.Submitted, CaseTrigger.Receive) : [];
        CaseGuard[] around =
        [
            .. before, .. GuardsOf(CaseState.Received, CaseTrigger.Accept), .. GuardsOf(CaseState.Granted, CaseTrigger.PrepareDelivery),
            .. GuardsOf(CaseState.AwaitingDelivery, CaseTrigger.PickUp), FeeGuards.FeesPaidOnSpot,
        ];

        return CaseTable.Of(CaseState.Accepted, CaseTrigger.IssueOnSpot)
            .Select(row => row with { Guards = [.. around.Concat(row.Guards).Except(NotAskedBefore)] })
            .Select(row => CaseOption.Of(row, new(one, row.Trigger, null, CaseStatement.Nothing, actorOf(row), today)));
    }

    private static IReadOnlyList<CaseGuard> GuardsOf(CaseState state, CaseTrigger trigger) => CaseTable.Of(state, trigger).Single().Guards;
}
