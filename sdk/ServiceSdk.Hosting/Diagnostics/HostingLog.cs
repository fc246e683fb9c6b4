using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Diagnostics;

/// <summary>Every log message of the project. None carries personal data; foreign exceptions are named by type, since their text may.</summary>
internal static partial class HostingLog
{
    /// <summary>What a log may say of a fault: our own words, or a foreign exception's kind.</summary>
    public static string Fault(Exception fault) =>
        fault is JournalUnavailableException or InvalidDataException ? fault.Message : fault.GetType().Name;

    [LoggerMessage(1, LogLevel.Error, "A batch of {Records} records was not committed ({Fault}); its streams refold.")]
    public static partial void BatchFailed(ILogger log, int records, string fault);

    [LoggerMessage(3, LogLevel.Warning, "Device {Device} of {Hall}: {Error} ({Detail}).")]
    public static partial void DeviceFailed(ILogger log, string hall, string device, string error, string detail);

    [LoggerMessage(4, LogLevel.Information, "Device {Device} of {Hall} is back.")]
    public static partial void DeviceReturned(ILogger log, string hall, string device);

    [LoggerMessage(5, LogLevel.Warning, "{Step} after record {Sequence} was refused: {Code}.")]
    public static partial void StepRefused(ILogger log, string step, long sequence, string code);

    [LoggerMessage(6, LogLevel.Error, "A command of stream {Stream} was answered unavailable: {Fault}")]
    public static partial void StreamUnavailable(ILogger log, string stream, string fault);

    [LoggerMessage(7, LogLevel.Warning, "The reader {Reader} waits at record {Sequence}: {Fault}")]
    public static partial void ReaderWaits(ILogger log, string reader, long sequence, string fault);

    [LoggerMessage(8, LogLevel.Warning, "The ticket {Ticket}, kept overnight, was not taken in: {Code}.")]
    public static partial void KeptTicketRefused(ILogger log, string ticket, string code);

    [LoggerMessage(9, LogLevel.Error, "The reader {Reader} stopped at stream {Stream}, record {Sequence}: {Fault}")]
    public static partial void ReaderStopped(ILogger log, string reader, string stream, long sequence, string fault);

    [LoggerMessage(10, LogLevel.Warning, "Timers wait: {Fault}")]
    public static partial void TimersWait(ILogger log, string fault);

    [LoggerMessage(11, LogLevel.Error, "The timer {Timer} of stream {Stream} failed: {Fault}")]
    public static partial void TimerFailed(ILogger log, string timer, string stream, string fault);

    [LoggerMessage(13, LogLevel.Warning, "The notices of {Stream} wait: {Fault}")]
    public static partial void NoticesWait(ILogger log, string stream, string fault);

    [LoggerMessage(14, LogLevel.Warning, "The registry {Registry} threw {Fault} before it said what it is: it is not asked")]
    public static partial void RegistryFailed(ILogger log, string registry, string fault);

    [LoggerMessage(15, LogLevel.Warning, "What the timer {Timer} of stream {Stream} was to do was refused: {Code}")]
    public static partial void TimerRefused(ILogger log, string timer, string stream, string code);

    [LoggerMessage(20, LogLevel.Warning, "The snapshot of stream {Stream} was thrown away: {Reason}; the stream is folded from its first record.")]
    public static partial void SnapshotForgotten(ILogger log, string stream, string reason);

    [LoggerMessage(21, LogLevel.Warning, "The snapshots' file cannot be used (SQLite error {Error}); streams are folded from their first record.")]
    public static partial void SnapshotsUnavailable(ILogger log, int error);

    [LoggerMessage(22, LogLevel.Warning, "Streams and halls at rest stay in memory this time: {Fault}")]
    public static partial void PassivationWaits(ILogger log, string fault);

    [LoggerMessage(28, LogLevel.Error, "Stream {Stream} is quarantined at version {Version}: {What} The others serve.")]
    public static partial void StreamQuarantined(ILogger log, string stream, long version, string what);

    [LoggerMessage(29, LogLevel.Information, "Stream {Stream} can be read again.")]
    public static partial void StreamReleased(ILogger log, string stream);

    [LoggerMessage(30, LogLevel.Information, "The journal was backed up to {Backup}, opened again and verified: {Records} records.")]
    public static partial void BackupMade(ILogger log, string backup, long records);

    [LoggerMessage(31, LogLevel.Error, "The backup to {Directory} failed: {Code}. It is tried again.")]
    public static partial void BackupFailed(ILogger log, string directory, string code);

    [LoggerMessage(32, LogLevel.Warning, "Documents of subject {Subject} were not swept this time: {Fault}")]
    public static partial void SweepWaits(ILogger log, string subject, string fault);
}
