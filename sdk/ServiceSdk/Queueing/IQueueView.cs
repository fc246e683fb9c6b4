namespace ServiceSdk.Queueing;

/// <summary>What readers may see of an open day, as of its last command: a hold that has run out since shows with the next. Valid only while the hall is held.</summary>
public interface IQueueView
{
    /// <summary>Whether the day has begun; until then nothing else here may be read.</summary>
    bool IsOpen { get; }

    /// <summary>Whether the day is over and nothing live is left.</summary>
    bool IsClosed { get; }

    /// <summary>The business date (+08:00).</summary>
    DateOnly Date { get; }

    /// <summary>How the hall queues that day.</summary>
    HallPlan Plan { get; }

    /// <summary>When tickets are issued on this date.</summary>
    IReadOnlyList<OpenHours> Issuing { get; }

    /// <summary>When tickets are called on this date.</summary>
    IReadOnlyList<OpenHours> Service { get; }

    /// <summary>Every ticket of the day, by serial.</summary>
    IReadOnlyList<Ticket> Tickets { get; }

    /// <summary>Every appointment of the day, in the order of booking.</summary>
    IReadOnlyList<Appointment> Appointments { get; }

    /// <summary>The windows, in the plan's order.</summary>
    IReadOnlyList<WindowStanding> Windows { get; }

    /// <summary>The lines in which somebody waits and no manned window serves.</summary>
    IReadOnlyList<string> Stranded { get; }

    /// <summary>A ticket by id; null when there is none.</summary>
    Ticket? Ticket(string id);

    /// <summary>An appointment by id; null when there is none.</summary>
    Appointment? Appointment(string id);

    /// <summary>What a window has in hand; null when nothing, or when there is no such window.</summary>
    Ticket? AtWindow(string window);

    /// <summary>How many wait in a line.</summary>
    /// <exception cref="ArgumentException">No such line.</exception>
    int Waiting(string line);

    /// <summary>How many tickets wait in all lines; none on a date that is not open.</summary>
    int WaitingInAll { get; }

    /// <summary>How long a waiting ticket will wait from now. Goes through those who wait in its line before it.</summary>
    /// <param name="ticket">The ticket's id.</param>
    /// <param name="now">Hall time in milliseconds.</param>
    /// <returns>Null when it does not wait, while no window calls from its line, and where nobody brought the policy.</returns>
    WaitEstimate? Estimate(string ticket, long now);

    /// <summary>How long one would wait who took a ticket now.</summary>
    /// <param name="line">The line.</param>
    /// <param name="class">The class.</param>
    /// <param name="now">Hall time in milliseconds.</param>
    /// <returns>Null for a class the plan does not offer, while no window calls from the line, and where nobody brought the policy.</returns>
    /// <exception cref="ArgumentException">No such line.</exception>
    WaitEstimate? Estimate(string line, string @class, long now);

    /// <summary>The ticket a window would call; null for none, and for a window that is not open and free. Allocates nothing.</summary>
    /// <param name="window">The window's id.</param>
    /// <param name="now">Hall time in milliseconds.</param>
    Ticket? NextFor(string window, long now);

    /// <summary>Of the idle windows that may call a waiting ticket: the one with the fewest lines, then idle longest, then first in the plan; null for none.</summary>
    /// <param name="ticket">The ticket's id.</param>
    string? IdleWindowFor(string ticket);
}
