namespace ServiceSdk.Queueing;

/// <summary>预约: a slot of a line on one business date. Read it only while its hall is held.</summary>
public sealed class Appointment
{
    internal Appointment(AppointmentBooked booked) =>
        (Id, For, Slot, Class, ClassReason, Visitor) =
        (booked.Appointment, booked.For, booked.Slot, booked.Class, booked.ClassReason, booked.Visitor);

    /// <summary>Its permanent id.</summary>
    public string Id { get; }

    /// <summary>What for, and in which line.</summary>
    public LineItem For { get; }

    /// <summary>When the slot begins, in minutes after midnight (+08:00).</summary>
    public int Slot { get; }

    /// <summary>The class claimed.</summary>
    public string Class { get; }

    /// <summary>Why it has that class; null for ordinary.</summary>
    public string? ClassReason { get; }

    /// <summary>Who booked, when known.</summary>
    public Protected<Visitor>? Visitor { get; }

    /// <summary>Where it stands.</summary>
    public AppointmentState State { get; internal set; }

    internal static Appointment Exchange(Snapshot snapshot, Appointment? of)
    {
        var booked = new AppointmentBooked(
            snapshot.Text(of?.Id)!, snapshot.Exchange(of?.For)!, snapshot.Number(of?.Slot ?? 0), snapshot.Common(of?.Class)!,
            snapshot.Common(of?.ClassReason), snapshot.Exchange(of?.Visitor));
        var appointment = of ?? new Appointment(booked);
        appointment.State = (AppointmentState)snapshot.Number((int)appointment.State);
        return appointment;
    }
}

/// <summary>Where an appointment stands.</summary>
public enum AppointmentState
{
    /// <summary>已预约.</summary>
    Booked,

    /// <summary>已签到: a ticket was made of it.</summary>
    CheckedIn,

    /// <summary>已取消.</summary>
    Cancelled,

    /// <summary>未到: nobody came.</summary>
    Missed,
}
