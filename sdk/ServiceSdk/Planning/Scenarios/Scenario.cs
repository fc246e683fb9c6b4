using System.Text.Json;
using System.Text.Unicode;

namespace ServiceSdk.Planning;

/// <summary>
/// A hall and its load, as a scenario file says it: who comes when, which windows serve what, by which rule. Immutable.
/// Times are held in milliseconds.
/// </summary>
public sealed record Scenario
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    internal Scenario(
        ScenarioPolicy policy, IReadOnlyList<ScenarioClass> classes, IReadOnlyList<ScenarioWindow> windows, IReadOnlyList<string> lines,
        IReadOnlyList<Closure> closed) =>
        (Policy, Classes, Windows, Lines, Closed) = (policy, classes, windows, lines, closed);

    internal ScenarioPolicy Policy { get; }

    internal IReadOnlyList<ScenarioClass> Classes { get; }

    internal IReadOnlyList<ScenarioWindow> Windows { get; init; }

    /// <summary>Every line that a window serves, in the order the windows name them.</summary>
    internal IReadOnlyList<string> Lines { get; }

    internal IReadOnlyList<Closure> Closed { get; }

    internal AppointmentTimes? Appointments { get; init; }

    internal AbsenceTimes? Absence { get; init; }

    /// <summary>The load of a trace; null for random load.</summary>
    internal Visit[]? Trace { get; init; }

    /// <summary>Random load; empty for a trace.</summary>
    internal IReadOnlyList<VisitStream> Streams { get; init; } = [];

    /// <summary>How often the random load is drawn; null for a trace.</summary>
    internal ScenarioRun? Run { get; init; }

    internal StaffingPromise? Promise { get; init; }

    /// <summary>What an added window may serve; null where the file does not say.</summary>
    internal IReadOnlyList<string>? AddedWindow { get; init; }

    /// <summary>Reads a scenario file.</summary>
    /// <param name="utf8">The file's content, with or without a byte order mark.</param>
    /// <returns>The scenario; or every mistake in it with its JSON path (<see cref="ScenarioRefusals"/>).</returns>
    public static Outcome<Scenario> Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith(ByteOrderMark))
            utf8 = utf8[ByteOrderMark.Length..];
        if (utf8.Span.Trim(" \t\r\n"u8).IsEmpty)
            return ScenarioRefusals.Empty();
        if (!Utf8.IsValid(utf8.Span))
            return ScenarioRefusals.NotUtf8();

        try
        {
            using var document = JsonDocument.Parse(utf8);
            return ScenarioReader.Read(document.RootElement);
        }
        catch (JsonException e)
        {
            return ScenarioRefusals.NotJson(e.LineNumber.GetValueOrDefault() + 1, e.BytePositionInLine.GetValueOrDefault() + 1);
        }
    }
}
