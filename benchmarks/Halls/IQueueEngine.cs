using System.Text.Json.Serialization;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>A queue that takes the steps of the trace. Safe for concurrent use.</summary>
internal interface IQueueEngine : IAsyncDisposable
{
    /// <summary>What it is called in reports.</summary>
    string Name { get; }

    /// <summary>Takes a step; answered once it is on disk.</summary>
    /// <returns>
    /// The ticket for a take, a check-in and a call; the appointment for a booking; the encounter for a start; anything for the others.
    /// Null when it found nobody, where it may. A ticket's id ends with a serial of its own in the hall.
    /// </returns>
    /// <exception cref="Rows.NotMeasuredException">It was refused.</exception>
    ValueTask<string?> TakeAsync(Step step);

    /// <summary>The backlog is taken, and the load follows: an engine that puts its house in order by and by does it now.</summary>
    ValueTask SettleAsync() => ValueTask.CompletedTask;

    /// <summary>Stops it, reads what it has on disk, and counts what must not be.</summary>
    /// <param name="answered">Every step it has answered.</param>
    ValueTask<ZeroCounters> AuditAsync(IReadOnlyList<Answered> answered);
}

/// <summary>What must be 0 after a run.</summary>
/// <param name="DoubleCalls">Tickets called while a window had them in hand.</param>
/// <param name="DuplicateNumbers">Printed numbers given twice in a hall.</param>
/// <param name="WrongSkill">Calls of a ticket in a line that the window does not serve.</param>
/// <param name="Lost">Answered steps that are not on disk, exactly once and as answered.</param>
/// <param name="Inversions">Calls before a ticket that came first.</param>
internal sealed record ZeroCounters(long DoubleCalls, long DuplicateNumbers, long WrongSkill, long Lost, long Inversions)
{
    /// <summary>All of them.</summary>
    [JsonIgnore]
    public long Sum => DoubleCalls + DuplicateNumbers + WrongSkill + Lost + Inversions;
}
