namespace ServiceSdk.Queueing;

/// <summary>Opens a business date; the first command of its stream. A date still to come may be opened for its appointments.</summary>
/// <param name="Hall">The hall's id.</param>
/// <param name="Date">The business date (+08:00).</param>
/// <param name="Plan">How the hall queues that day.</param>
public sealed record OpenDay(string Hall, DateOnly Date, HallPlan Plan) : ICommand;

/// <summary>Takes in a ticket kept overnight. A date opened in advance takes them in when it begins, in the order they had.</summary>
/// <param name="Ticket">Its id on the date before.</param>
/// <param name="Number">Its printed number, which it keeps.</param>
/// <param name="Issue">What is still to be done.</param>
public sealed record KeepTicket(string Ticket, string Number, IssueTicket Issue) : ICommand;

/// <summary>The hall was set up anew: its plan holds from now on. Tickets in line keep their targets.</summary>
/// <param name="Plan">The whole new plan.</param>
public sealed record ChangePlan(HallPlan Plan) : ICommand;

/// <summary>Changes this date's hours: extended service 延时服务, or a local closure (snow, power).</summary>
/// <param name="Issuing">When tickets are issued.</param>
/// <param name="Service">When tickets are called.</param>
/// <param name="Reason">Why, as the public reads it.</param>
public sealed record ChangeHours(IReadOnlyList<OpenHours> Issuing, IReadOnlyList<OpenHours> Service, string Reason) : ICommand;

/// <summary>Ends the business date: nothing live is left.</summary>
public sealed record CloseDay : ICommand;

/// <summary>Opens a window, or goes on after a pause.</summary>
/// <param name="Window">The window's id.</param>
/// <param name="Clerk">Who sits there, by an opaque id.</param>
/// <param name="Skills">What the clerk is authorised for; the window serves what both may.</param>
/// <param name="From">Who sits there now and hands the window over, open and with what it has in hand; null for nobody.</param>
public sealed record OpenWindow(string Window, string Clerk, IReadOnlyList<Skill> Skills, string? From = null) : ICommand;

/// <summary>Pauses a window: what it has in hand is finished, nothing is called.</summary>
/// <param name="Window">The window's id.</param>
/// <param name="Reason">Why, as the display shows it.</param>
public sealed record PauseWindow(string Window, string Reason) : ICommand;

/// <summary>Closes a window that has nothing in hand.</summary>
/// <param name="Window">The window's id.</param>
public sealed record CloseWindow(string Window) : ICommand;

/// <summary>预约: books a slot of this date.</summary>
/// <param name="Item">What for.</param>
/// <param name="Slot">When the slot begins, in minutes after midnight (+08:00).</param>
/// <param name="Class">The class claimed.</param>
/// <param name="ClassReason">Why, for any class but ordinary.</param>
/// <param name="Visitor">Who books, when known.</param>
public sealed record BookAppointment(TicketItem Item, int Slot, string Class, string? ClassReason, Protected<Visitor>? Visitor) : ICommand;

/// <summary>Gives a booked slot back.</summary>
/// <param name="Appointment">The appointment's id.</param>
public sealed record CancelAppointment(string Appointment) : ICommand;

/// <summary>签到: turns an appointment into a ticket, once.</summary>
/// <param name="Appointment">The appointment's id.</param>
public sealed record CheckIn(string Appointment) : ICommand;
