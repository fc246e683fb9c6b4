namespace ServiceSdk.Cases;

/// <summary>即办件: one window takes every row from the filing to the end in one record.</summary>
internal static class OneWindow
{
    private static readonly CaseTrigger[] Rows =
    [
        CaseTrigger.Receive, CaseTrigger.Accept, CaseTrigger.IssueOnSpot, CaseTrigger.PrepareDelivery, CaseTrigger.PickUp, CaseTrigger.Close,
    ];

    /// <summary>The events of every row that is left, each by the guards of its row; or why the first that cannot be taken is not.</summary>
    /// <param name="copy">A copy of the case: it is moved on.</param>
    /// <param name="statement">What the window states.</param>
    /// <param name="envelope">Who acts, and when.</param>
    public static Outcome<IReadOnlyList<IEvent>> Issue(Case copy, CaseStatement statement, Envelope envelope)
    {
        var (events, today) = (new List<IEvent>(), CivilTime.Date(envelope.At.CivilTime));
        var taken = copy.State switch { CaseState.Submitted => 0, CaseState.Received => 1, _ => 2 };
        foreach (var trigger in Rows[taken..])
        {
            var afterwards = trigger is CaseTrigger.PrepareDelivery or CaseTrigger.PickUp or CaseTrigger.Close;
            var attempt = new CaseAttempt(copy, trigger, null, statement, envelope.Actor, today) { AtOneWindow = afterwards };
            if (!copy.Step(attempt).Succeeded(out var happened, out var refusal))
                return refusal;
            foreach (var @event in happened)
                copy.Apply(@event, envelope.Actor, envelope.At);
            events.AddRange(happened);
        }

        return events;
    }
}
