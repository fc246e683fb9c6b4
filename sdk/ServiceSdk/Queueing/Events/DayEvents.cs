namespace ServiceSdk.Queueing;

/// <summary><c>day.opened</c>: a business date began.</summary>
/// <param name="Hall">The hall's id.</param>
/// <param name="Date">The business date (+08:00).</param>
/// <param name="Plan">How the hall queues that day.</param>
public sealed record DayOpened(string Hall, DateOnly Date, HallPlan Plan) : IEvent;

/// <summary><c>plan.changed</c>: the hall queues differently from now on.</summary>
/// <param name="Plan">The whole plan.</param>
public sealed record PlanChanged(HallPlan Plan) : IEvent;

/// <summary><c>hours.changed</c>: this date has other hours.</summary>
/// <param name="Issuing">When tickets are issued.</param>
/// <param name="Service">When tickets are called.</param>
/// <param name="Reason">Why, as the public reads it.</param>
public sealed record HoursChanged(IReadOnlyList<OpenHours> Issuing, IReadOnlyList<OpenHours> Service, string Reason) : IEvent;

/// <summary><c>day.closed</c>: the business date is over; nothing live is left.</summary>
public sealed record DayClosed : IEvent;

/// <summary><c>window.opened</c>: a clerk calls from a window.</summary>
/// <param name="Window">The window's id.</param>
/// <param name="Clerk">Who sits there, by an opaque id.</param>
/// <param name="Skills">What the window serves now.</param>
public sealed record WindowOpened(string Window, string Clerk, IReadOnlyList<Skill> Skills) : IEvent;

/// <summary><c>window.paused</c>: a window calls nothing for a while.</summary>
/// <param name="Window">The window's id.</param>
/// <param name="Reason">Why, as the display shows it.</param>
public sealed record WindowPaused(string Window, string Reason) : IEvent;

/// <summary><c>window.closed</c>: nobody sits at the window.</summary>
/// <param name="Window">The window's id.</param>
public sealed record WindowClosed(string Window) : IEvent;

/// <summary><c>line.stranded</c>: tickets wait in a line that no manned window serves.</summary>
/// <param name="Line">The line.</param>
/// <param name="Waiting">How many wait in it.</param>
public sealed record LineStranded(string Line, int Waiting) : IEvent;

/// <summary><c>appointment.booked</c>: a slot is taken.</summary>
/// <param name="Appointment">Its permanent id: hall, date, <c>B</c> and the day's serial.</param>
/// <param name="For">What for, and in which line.</param>
/// <param name="Slot">When the slot begins, in minutes after midnight (+08:00).</param>
/// <param name="Class">The class claimed.</param>
/// <param name="ClassReason">Why, for any class but ordinary.</param>
/// <param name="Visitor">Who booked, when known.</param>
public sealed record AppointmentBooked(
    string Appointment, LineItem For, int Slot, string Class, string? ClassReason, Protected<Visitor>? Visitor) : IEvent;

/// <summary><c>appointment.cancelled</c>: the slot is free again.</summary>
/// <param name="Appointment">The appointment's id.</param>
/// <param name="Reason">Why, as the public reads it, where the hall cancelled; null where the citizen did.</param>
public sealed record AppointmentCancelled(string Appointment, string? Reason) : IEvent;
