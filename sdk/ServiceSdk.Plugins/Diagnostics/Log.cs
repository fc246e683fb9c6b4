using Microsoft.Extensions.Logging;

namespace ServiceSdk.Plugins.Diagnostics;

/// <summary>Everything this assembly logs. An exception is named by its type only: its message may hold personal data.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Plugin {PluginId} {Version} loaded with {Items} items")]
    public static partial void PluginLoaded(this ILogger log, string pluginId, string version, int items);

    [LoggerMessage(2, LogLevel.Warning, "Plugin {PluginId} refused: {Code} ({Folder})")]
    public static partial void PluginRefused(this ILogger log, string pluginId, string code, string folder);

    [LoggerMessage(3, LogLevel.Warning, "Plugin {PluginId} threw {ExceptionType} while it was being loaded")]
    public static partial void PluginCodeFailed(this ILogger log, string pluginId, string exceptionType);

    [LoggerMessage(4, LogLevel.Warning, "Plugin {PluginId} did not answer in time on {ItemCode}")]
    public static partial void PluginTimedOut(this ILogger log, string pluginId, string itemCode);

    [LoggerMessage(5, LogLevel.Error, "Plugin {PluginId} threw {ExceptionType} on {ItemCode}")]
    public static partial void PluginFaulted(this ILogger log, string pluginId, string exceptionType, string itemCode);

    [LoggerMessage(6, LogLevel.Error, "Plugin {PluginId} has spent its fault budget and is called no more")]
    public static partial void PluginQuarantined(this ILogger log, string pluginId);
}
