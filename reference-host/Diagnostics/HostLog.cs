namespace ServiceSdk.ReferenceHost.Diagnostics;

/// <summary>Every log message of the host. None carries personal data.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1, LogLevel.Error, "A request failed with {Exception}.")]
    public static partial void RequestFailed(ILogger log, string exception);

    [LoggerMessage(2, LogLevel.Information, "Simulator {Kind} at {Endpoint}, control {Control}.")]
    public static partial void SimulatorStarted(ILogger log, string kind, string endpoint, string control);

    [LoggerMessage(3, LogLevel.Warning, "Simulator {Kind} did not start.")]
    public static partial void SimulatorMissing(ILogger log, string kind);
}
