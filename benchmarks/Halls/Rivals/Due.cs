using System.Diagnostics;

namespace ServiceSdk.Benchmarks.Halls.Rivals;

/// <summary>When a rival's ticket is due, in microseconds: the promise of its class after it was taken. Rivals call the earliest due.</summary>
internal static class Due
{
    private const long Green = 10 * 60_000_000L, Appointment = 35 * 60_000_000L, Ordinary = 90 * 60_000_000L;

    public static long Of(in Step step) =>
        (long)Stopwatch.GetElapsedTime(0).TotalMicroseconds + (step.Green ? Green : step.Kind == StepKind.CheckIn ? Appointment : Ordinary);
}
