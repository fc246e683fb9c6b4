using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Estimates;

/// <summary>One number each, in milliseconds, as the usual estimators give it.</summary>
/// <param name="RunningMean">Of all waits so far that were waits.</param>
/// <param name="LastServed">How long the last to enter service waited.</param>
/// <param name="HeadOfLine">How long the head of the line has waited.</param>
/// <param name="QueueLength">Who waits, and oneself, times the mean service so far, over the open windows.</param>
internal sealed record RivalEstimates(double RunningMean, double LastServed, double HeadOfLine, double QueueLength)
{
    /// <summary>Who knows nothing yet takes the next best number that is known.</summary>
    public static RivalEstimates Of(Waits waits, double? head, double queueLength)
    {
        var lastServed = waits.Count > 0 ? waits.Last : queueLength;
        return new RivalEstimates(waits.Count > 0 ? waits.Sum / waits.Count : queueLength, lastServed, head ?? lastServed, queueLength);
    }
}

/// <summary>The waits so far, in milliseconds; the sum and the count are of those above 0, as those that are scored.</summary>
internal readonly record struct Waits(double Sum, int Count, double Last)
{
    public Waits With(double waited) => waited > 0 ? new Waits(Sum + waited, Count + 1, waited) : this with { Last = waited };
}

/// <summary>The usual estimators beside a hall, per line and class where that makes them better. They know what a display could know.</summary>
internal sealed class Rivals(IQueueView view)
{
    private readonly Dictionary<(string Line, string Class), Waits> _waits = [];
    private readonly Dictionary<string, (double Sum, int Count)> _services = [];
    private readonly Dictionary<string, long> _calledAt = [];

    public RivalEstimates Estimate(ServiceLine line, string @class, long now)
    {
        var services = _services.GetValueOrDefault(line.Id);
        var service = services.Count > 0 ? services.Sum / services.Count : view.Plan.Margin;
        var windows = view.Windows.Count(window => window.State == WindowState.Open && window.Skills.Contains(line.Skill));
        var head = view.Tickets.FirstOrDefault(ticket => ticket.State == TicketState.Waiting && ticket.Item.Line == line.Id && ticket.Class == @class);
        return RivalEstimates.Of(
            _waits.GetValueOrDefault((line.Id, @class)),
            head is null ? null : now - head.Standing.Reference,
            (view.Waiting(line.Id) + 1) * service / Math.Max(1, windows));
    }

    public void Called(Ticket ticket, long waited, string window, long now)
    {
        _calledAt[window] = now;
        var key = (ticket.Item.Line, ticket.Class);
        _waits[key] = _waits.GetValueOrDefault(key).With(waited);
    }

    public void Finished(Ticket ticket, string window, long now)
    {
        var (sum, count) = _services.GetValueOrDefault(ticket.Item.Line);
        _services[ticket.Item.Line] = (sum + now - _calledAt[window], count + 1);
    }
}
