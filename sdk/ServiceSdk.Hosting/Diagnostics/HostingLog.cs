using Microsoft.Extensions.Logging;

namespace ServiceSdk.Hosting.Diagnostics;

/// <summary>Every log message of the project. None carries personal data; foreign exceptions are named by type, since their text may.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1, LogLevel.Error, "A batch of {Records} records was not committed ({Fault}); its streams refold.")]
    public static partial void BatchFailed(ILogger log, int records, string fault);
}
