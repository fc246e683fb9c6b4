using ServiceSdk.Hosting.Halls;
using ServiceSdk.Queueing;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>What displays, screens and desks are told of an event. What is told of none is still told: something changed.</summary>
internal static class BoardEvents
{
    public static BoardEvent Of(Hall hall, IEvent one, long at)
    {
        return one switch
        {
            TicketIssued issued => new(at) { Ticket = issued.Ticket, Number = issued.Number, Line = issued.Line, ItemTitle = issued.ItemTitle },
            TicketCalled called => At(called.Window, called.Ticket, called.Number),
            TicketRecalled recalled => At(recalled.Window, recalled.Ticket, recalled.Number),
            TicketAbsent absent => At(absent.Window, absent.Ticket, absent.Number),
            ServiceStarted started => At(started.Window, started.Ticket, null) with { Encounter = started.Encounter },
            ServiceFinished finished => At(finished.Window, finished.Ticket, null) with { Encounter = finished.Encounter },
            TicketTransferred transferred => At(transferred.Window, transferred.Ticket, transferred.Number) with
            {
                Encounter = transferred.Encounter, Line = transferred.To.Line, ItemTitle = transferred.To.Title,
            },
            TicketContinued continued => new(at)
            {
                Ticket = continued.Ticket, Number = continued.Number, Line = continued.Next.Line, ItemTitle = continued.Next.Title,
            },
            WindowOpened opened => At(opened.Window, null, null),
            WindowPaused paused => At(paused.Window, null, null) with { Reason = paused.Reason },
            WindowClosed closed => At(closed.Window, null, null),
            HoursChanged changed => new(at) { Reason = changed.Reason },
            _ => new(at),
        };

        BoardEvent At(string window, string? ticket, string? number) =>
            new(at) { Window = window, WindowName = hall.NameOf(window), Ticket = ticket, Number = number };
    }
}
