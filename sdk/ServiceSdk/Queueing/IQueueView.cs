namespace ServiceSdk.Queueing;

/// <summary>What readers may see of an open day. Valid only while the hall is held.</summary>
public interface IQueueView
{
    /// <summary>Whether the day has begun; until then nothing else here may be read.</summary>
    bool IsOpen { get; }

    /// <summary>The business date (+08:00).</summary>
    DateOnly Date { get; }

    /// <summary>How the hall queues that day.</summary>
    HallPlan Plan { get; }

    /// <summary>Every ticket of the day, by serial.</summary>
    IReadOnlyList<Ticket> Tickets { get; }

    /// <summary>A ticket by id; null when there is none.</summary>
    Ticket? Ticket(string id);

    /// <summary>What a window has in hand; null when nothing, or when there is no such window.</summary>
    Ticket? AtWindow(string window);

    /// <summary>How many wait in a line.</summary>
    /// <exception cref="ArgumentException">No such line.</exception>
    int Waiting(string line);
}
