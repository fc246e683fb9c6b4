namespace ServiceSdk.Queueing;

/// <content>How long a ticket will wait: told when it is issued, and learned from what comes of it.</content>
public sealed partial class HallQueue
{
    private readonly HallForecast _forecast;
    private readonly bool _estimates;

    /// <summary>Tells a ticket how long it will wait.</summary>
    private TicketIssued Tell(TicketIssued issued, OpenLine line, Moment at) =>
        _estimates
            ? issued with { Estimate = EstimateFor(line, StandingOf(issued, at.HallTime, _day.NextSerial), issued.Slot is not null, at.HallTime) }
            : issued;

    /// <summary>How long one would wait who took a ticket now.</summary>
    internal WaitEstimate? EstimateFor(OpenLine line, string @class, long now) =>
        EstimateFor(line, _day.StandingOf(_day.ClassIndex(@class), now, _day.NextSerial), bySlot: false, now);

    /// <summary>How long a waiting ticket will wait from now.</summary>
    internal WaitEstimate? EstimateFor(Ticket ticket, long now) => _forecast.Of(ticket.Line, ticket.Standing, ticket.Lane, ticket, now);

    private WaitEstimate? EstimateFor(OpenLine line, in Standing standing, bool bySlot, long now) =>
        _forecast.Of(line, standing, line.Find(standing.Class, bySlot, null, null), null, now);

    /// <summary>Whether a ticket's call is expected after the last service hour.</summary>
    private bool IsLate(TicketIssued issued, Moment at) =>
        issued.Estimate is { } estimate && _day.Service.Count > 0
        && at.CivilTime - _day.Midnight + estimate.P50 >= _day.Service.Max(hours => hours.To) * MillisecondsPerMinute;

    private TicketIssued Warned(TicketIssued issued, Moment at) =>
        _day.Rules.Closing.Late == LateTickets.Warn && IsLate(issued, at) ? issued with { Late = true } : issued;

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
