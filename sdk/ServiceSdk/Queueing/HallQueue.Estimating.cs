namespace ServiceSdk.Queueing;

/// <content>How long a ticket will wait: told when it is issued, and learned from what comes of it.</content>
public sealed partial class HallQueue
{
    private readonly HallForecast _forecast;
    private readonly bool _estimates;

    /// <summary>How long a waiting ticket will wait from now.</summary>
    internal WaitEstimate? EstimateFor(Ticket ticket, long now) =>
        HasPolicy ? _forecast.Of(Policy, ticket.Line, ticket.Standing, ticket.Lane, ticket, now) : null;

    /// <summary>How long one would wait who took a ticket now.</summary>
    internal WaitEstimate? EstimateFor(OpenLine line, string @class, long now) =>
        HasPolicy ? EstimateFor(line, StandingOf(@class, now, null, _day.NextSerial), bySlot: false, now) : null;

    /// <summary>A day can be read where nobody brought its policy; who goes before whom is not known there.</summary>
    private bool HasPolicy => _policies.Has(_day.Rules.Policy);

    private WaitEstimate? EstimateFor(OpenLine line, in Standing standing, bool bySlot, long now) =>
        _forecast.Of(Policy, line, standing, line.Find(standing, bySlot, null, null), null, now);

    /// <summary>What a ticket about to be issued is told: how long it will wait, and whether that is past the last service hour.</summary>
    private (WaitEstimate? Estimate, bool? Late) Tell(OpenLine line, string @class, long reference, long? slot, Moment at)
    {
        if (!_estimates || EstimateFor(line, StandingOf(@class, reference, slot, _day.NextSerial), slot is not null, at.HallTime) is not { } estimate)
            return default;
        var late = _day.Rules.Closing.Late != LateTickets.Take
            && _forecast.Clock.Closing is { } closing && at.HallTime + estimate.P50 >= closing;
        return (estimate, late ? true : null);
    }

    private void Learn(TicketIssued issued, Ticket ticket, long now)
    {
        ticket.Line.Arrived(ticket.Standing.Class, now);
        if (issued.Estimate is not { P50: > 0 } told)
            return;
        var clock = _forecast.Clock;
        ticket.Forecast = (float)ticket.Line.Forecast.Services(clock.Between(now, now + told.P50), clock.Between(now, now + told.P90));
    }

    private void LearnCall(Ticket ticket, long now)
    {
        if (ticket.Forecast > 0)
            ticket.Line.Forecast.Called(ticket.Forecast, _forecast.Clock.Between(ticket.Since, now));
        ticket.Forecast = 0;
    }
}
