using System.Text.Json.Serialization;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls.Following;

/// <summary>What followers of a hall are told of an event: numbers, windows and lines, never a person. What does not apply is null.</summary>
/// <param name="Name">The event's stable name in the journal, <c>ticket.called</c>. What carries nothing more still says: something changed.</param>
/// <param name="At">When, in UTC milliseconds since 1970.</param>
public sealed record HallEvent([property: JsonIgnore] string Name, long At)
{
    /// <summary>The ticket's id.</summary>
    public string? Ticket { get; init; }

    /// <summary>The printed number.</summary>
    public string? Number { get; init; }

    /// <summary>The window's id.</summary>
    public string? Window { get; init; }

    /// <summary>What the window is called.</summary>
    public string? WindowName { get; init; }

    /// <summary>The line's id.</summary>
    public string? Line { get; init; }

    /// <summary>What the ticket is for.</summary>
    public string? ItemTitle { get; init; }

    /// <summary>The service encounter's id.</summary>
    public string? Encounter { get; init; }

    /// <summary>Why a window pauses or hours change.</summary>
    public string? Reason { get; init; }

    internal static HallEvent Of(Hall hall, string name, IEvent one, long at)
    {
        var told = new HallEvent(name, at);
        return one switch
        {
            TicketIssued issued => told with { Ticket = issued.Ticket, Number = issued.Number, Line = issued.Line, ItemTitle = issued.ItemTitle },
            TicketCalled called => At(called.Window, called.Ticket, called.Number),
            TicketRecalled recalled => At(recalled.Window, recalled.Ticket, recalled.Number),
            TicketAbsent absent => At(absent.Window, absent.Ticket, absent.Number),
            ServiceStarted started => At(started.Window, started.Ticket, null) with { Encounter = started.Encounter },
            ServiceFinished finished => At(finished.Window, finished.Ticket, null) with { Encounter = finished.Encounter },
            TicketTransferred transferred => At(transferred.Window, transferred.Ticket, transferred.Number) with
            {
                Encounter = transferred.Encounter, Line = transferred.To.Line, ItemTitle = transferred.To.Title,
            },
            TicketContinued continued => told with
            {
                Ticket = continued.Ticket, Number = continued.Number, Line = continued.Next.Line, ItemTitle = continued.Next.Title,
            },
            WindowOpened opened => At(opened.Window, null, null),
            WindowPaused paused => At(paused.Window, null, null) with { Reason = PauseReasons.Shown(paused.Reason) },
            WindowClosed closed => At(closed.Window, null, null),
            HoursChanged changed => told with { Reason = changed.Reason },
            _ => told,
        };

        HallEvent At(string window, string? ticket, string? number) =>
            told with { Window = window, WindowName = hall.NameOf(window), Ticket = ticket, Number = number };
    }
}
