using ServiceSdk.Hosting.Halls.Following;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Api.Halls;
using Wire = ServiceSdk.Remote;

namespace ServiceSdk.ReferenceHost.Api.Streaming;

/// <summary>What REST answers as JSON, as gRPC answers it.</summary>
internal static class RemoteAnswers
{
    public static Wire.Refusal Of(Refusal refusal) => new() { Code = refusal.Code, Message = refusal.Message, Remedy = refusal.Remedy };

    public static Wire.Answer Of(IssuedTicket view)
    {
        var issued = new Wire.IssuedTicket
        {
            Ticket = view.Ticket,
            Number = view.Number,
            Line = view.Line,
            LineName = view.LineName,
            Item = view.Item,
            ItemTitle = view.ItemTitle,
            Class = view.Class,
            Ahead = view.Ahead,
            Late = view.Late,
        };
        issued.Further.AddRange(view.Further ?? []);
        if (view.Wait is { } wait)
            issued.Wait = new Wire.Wait { Ahead = wait.Ahead, P50 = wait.P50, P90 = wait.P90, Text = wait.Text };
        return new Wire.Answer { IssuedTicket = issued };
    }

    public static Wire.Answer Of(TicketStanding view) => new()
    {
        TicketStanding = new Wire.TicketStanding { Ticket = view.Ticket, Number = view.Number, State = Word(view.State.ToString()) },
    };

    public static Wire.Answer Of(WindowStateView view)
    {
        var standing = new Wire.WindowStanding { Window = view.Window, State = Word(view.State.ToString()) };
        if (view.Reason is { } reason)
            standing.Reason = reason;
        return new Wire.Answer { WindowStanding = standing };
    }

    public static Wire.Answer Of(CalledTicket view)
    {
        var reason = new Wire.CallReason
        {
            Class = view.Reason.Class, Waited = view.Reason.Waited, Target = view.Reason.Target, Critical = view.Reason.Critical,
        };
        if (view.Reason.Overtook is { } overtook)
            reason.Overtook = overtook;
        return new Wire.Answer
        {
            CalledTicket = new Wire.CalledTicket { Ticket = view.Ticket, Number = view.Number, Window = view.Window, Reason = reason },
        };
    }

    public static Wire.Answer Of(RecalledTicket view) => new()
    {
        RecalledTicket = new Wire.RecalledTicket { Ticket = view.Ticket, Number = view.Number, Window = view.Window, Recall = view.Recall },
    };

    public static Wire.Answer Of(EncounterView view)
    {
        var encounter = new Wire.Encounter { Ticket = view.Ticket, Encounter_ = view.Encounter };
        if (view.Next is { } next)
            encounter.Next = next;
        return new Wire.Answer { Encounter = encounter };
    }

    public static Wire.Answer Of(AppointmentView view) => new()
    {
        BookedAppointment = new Wire.BookedAppointment
        {
            Appointment = view.Appointment, Date = CivilTime.Text(view.Date), Slot = view.Slot, Line = view.Line, ItemTitle = view.ItemTitle,
        },
    };

    public static Wire.Answer Of(AppointmentCancellation view) => new()
    {
        CancelledAppointment = new Wire.Appointment { Appointment_ = view.Appointment },
    };

    public static Wire.Answer Of(GradeGiven view) => new()
    {
        Evaluation = new Wire.Evaluation { Encounter = view.Encounter, Grade = view.Grade },
    };

    public static Wire.Answer Of(DayHours view)
    {
        var hours = new Wire.DayHours { Date = CivilTime.Text(view.Date), Reason = view.Reason };
        hours.Issuing.AddRange(view.Issuing.Select(Of));
        hours.Service.AddRange(view.Service.Select(Of));
        hours.Cancelled.AddRange(view.Cancelled);
        return new Wire.Answer { DayHours = hours };
    }

    public static Wire.Answer Of(ClosedDay view)
    {
        var closed = new Wire.ClosedDay { Date = CivilTime.Text(view.Date) };
        closed.Left.AddRange(view.Left);
        return new Wire.Answer { ClosedDay = closed };
    }

    public static Wire.Answer Of(StaffNumber view) => new() { StaffNumber = new Wire.StaffNumber { Number = view.Number } };

    public static Wire.Answer Of(StaffSkills view)
    {
        var skills = new Wire.StaffSkills { Number = view.Number };
        skills.Skills.AddRange(view.Skills.Select(one => new Wire.Skill { Department = one.Department, Group = one.Group }));
        return new Wire.Answer { StaffSkills = skills };
    }

    public static Wire.Answer Of(SubstituteView view)
    {
        var substitute = new Wire.Substitute { Number = view.Number };
        if (view.Substitute is { } other)
            substitute.Substitute_ = other;
        return new Wire.Answer { Substitute = substitute };
    }

    public static Wire.Answer Of(SeatView view)
    {
        var seat = new Wire.Seat { Window = view.Window };
        if (view.Number is { } number)
            seat.Number = number;
        return new Wire.Answer { Seat = seat };
    }

    public static Wire.News Of(HallNews news)
    {
        var told = new Wire.News { Sequence = news.Sequence };
        told.Events.AddRange(news.Events.Select(Of));
        return told;
    }

    private static Wire.Event Of(HallEvent one)
    {
        var told = new Wire.Event { Name = one.Name, At = one.At };
        if (one.Ticket is { } ticket)
            told.Ticket = ticket;
        if (one.Number is { } number)
            told.Number = number;
        if (one.Window is { } window)
            told.Window = window;
        if (one.WindowName is { } name)
            told.WindowName = name;
        if (one.Line is { } line)
            told.Line = line;
        if (one.ItemTitle is { } title)
            told.ItemTitle = title;
        if (one.Encounter is { } encounter)
            told.Encounter = encounter;
        if (one.Reason is { } reason)
            told.Reason = reason;
        return told;
    }

    private static Wire.Hours Of(OpenHours hours) => new() { From = hours.From, To = hours.To };

    /// <summary>A state as its JSON word: noShow.</summary>
    private static string Word(string state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state);
}
