namespace ServiceSdk.Queueing;

/// <summary>
/// Who is called before a ticket, were it called at a given time: asked of the policy itself, so that a vendor's own is followed too. As a
/// policy keeps the order inside a lane, the last who still goes before is found by halving, and those up to it are taken as evenly spaced.
/// </summary>
/// <param name="policy">The rule.</param>
/// <param name="ticket">The ticket.</param>
internal readonly struct Overtaking(IQueuePolicy policy, Standing ticket)
{
    // To a sixteenth of the span.
    private const int Halvings = 4;

    /// <summary>How many of those who wait in a lane.</summary>
    public double Of(Lane lane, long at)
    {
        if (lane.Count == 0)
            return 0;
        ref readonly var head = ref lane.HeadStanding;
        if (!Goes(head, at))
            return 0;
        if (lane.Last is not { } last || lane.Count == 1)
            return 1;
        if (Goes(last.Standing, at))
            return lane.Count;
        var (from, span) = (head.Reference, last.Standing.Reference - head.Reference);
        return 1 + (lane.Count - 1) * (Last(head, from + span, at) - from) / Math.Max(1.0, span);
    }

    /// <summary>How many of a class that are still to come.</summary>
    public double Of(in Standing arriving, double rate, long at) =>
        rate > 0 && Goes(arriving, at) ? rate * (Last(arriving, at, at) - arriving.Reference) : 0;

    /// <summary>Until when one may come who stands like <paramref name="first"/>, and still goes before.</summary>
    private long Last(in Standing first, long until, long at)
    {
        var (before, after) = (first.Reference, until);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var between = before + (after - before) / 2;
            if (Goes(first with { Reference = between, Due = first.Due + between - first.Reference }, at))
                before = between;
            else
                after = between;
        }

        return before;
    }

    private bool Goes(in Standing other, long at) => other.Reference <= at && policy.Precedes(other, ticket, at);
}
