using System.Globalization;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>A step that was answered.</summary>
/// <param name="Key">Its idempotency key.</param>
/// <param name="Kind">Which step.</param>
/// <param name="Hall">The hall, from 0.</param>
/// <param name="Ticket">The ticket's serial in the hall; 0 for a booking.</param>
/// <param name="Window">The window, from 0.</param>
/// <param name="Line">The line asked for or transferred to, from 0.</param>
/// <param name="Green">Whether the class is green.</param>
/// <param name="AskedAt">When it was asked, on the stopwatch.</param>
/// <param name="AnsweredAt">When it was answered, on the stopwatch.</param>
internal readonly record struct Answered(
    Guid Key, StepKind Kind, int Hall, int Ticket, byte Window, byte Line, bool Green, long AskedAt, long AnsweredAt)
{
    /// <summary>Notes what came of a step.</summary>
    public static Answered Of(in Step step, string? answer, long askedAt, long answeredAt) => new(
        step.Key, step.Kind, step.Hall, step.Kind == StepKind.Book ? 0 : Serial(step.Ticket ?? answer!),
        (byte)step.Window, (byte)step.Line, step.Green, askedAt, answeredAt);

    /// <summary>The serial at the end of a ticket's id.</summary>
    public static int Serial(string ticket) =>
        int.Parse(ticket.AsSpan(ticket.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
}
