namespace ServiceSdk.Benchmarks.Halls;

/// <summary>One step at a hall, durable before it is answered.</summary>
internal enum StepKind : byte
{
    Take,
    Call,
    Start,
    Finish,
    Rate,
    Recall,
    NoShow,
    Rejoin,
    Transfer,
    Hold,
    Resume,
    Cancel,
    Book,
    CheckIn,
}

/// <summary>What a caller asks of an engine.</summary>
/// <param name="Kind">Which step.</param>
/// <param name="Hall">The hall, from 0.</param>
/// <param name="Key">The idempotency key.</param>
/// <param name="Ticket">The ticket it is about; null where there is none yet.</param>
/// <param name="Window">The window it is asked at, from 0.</param>
/// <param name="Line">The line asked for or transferred to, from 0.</param>
/// <param name="Green">Whether the class is green.</param>
/// <param name="ToTail">Whether a transfer gives up the time waited.</param>
/// <param name="BoundTo">What an earlier answer bound it to: the appointment checked in, the encounter graded.</param>
internal readonly record struct Step(
    StepKind Kind, int Hall, Guid Key, string? Ticket = null, int Window = 0, int Line = 0, bool Green = false, bool ToTail = false, string? BoundTo = null)
{
    /// <summary>Whether it may find nobody: a call when nobody waits, a cancel when a window was faster.</summary>
    public bool MayFindNobody => Kind is StepKind.Call or StepKind.Cancel;
}
