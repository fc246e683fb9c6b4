using Microsoft.Extensions.Logging;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Guarding;

/// <summary>Stands between the host and one plugin's rules. Safe for concurrent calls.</summary>
public sealed class CallGuard
{
    private readonly IItemPlugin _plugin;
    private readonly ForeignCalls _calls;

    /// <summary>Guards one plugin.</summary>
    /// <param name="pluginId">Names it in refusals and logs.</param>
    /// <param name="plugin">Its entry; the guard holds it, so drop the guard before unloading.</param>
    /// <param name="options">What it may cost.</param>
    /// <param name="time">The clock of the deadline and the budget.</param>
    /// <param name="log">Is told the type of what was thrown, never its message.</param>
    public CallGuard(string pluginId, IItemPlugin plugin, CallGuardOptions options, TimeProvider time, ILogger log) =>
        (_plugin, _calls) = (plugin, new ForeignCalls(pluginId, options, time, log));

    /// <summary>Asks the plugin.</summary>
    /// <returns>Its judgement, or <c>plugin_timeout</c>, <c>plugin_fault</c> or <c>plugin_quarantined</c>.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; nothing is charged to the plugin.</exception>
    public ValueTask<Outcome<Judgement>> JudgeAsync(Filing filing, CancellationToken cancellation) =>
        _calls.AskAsync(filing.ItemCode, token => AskAsync(filing, token), cancellation);

    // The answer is copied here, inside the barrier: a plugin's own lists may be lazy, null or throw.
    private async Task<Judgement> AskAsync(Filing filing, CancellationToken cancellation)
    {
        var answer = await _plugin.JudgeAsync(filing, cancellation).ConfigureAwait(false);
        Finding[] findings = [.. answer.Findings];
        Fact[] facts = [.. answer.Facts];
        if (Array.IndexOf(findings, null) >= 0 || Array.IndexOf(facts, null) >= 0)
            throw new InvalidOperationException("The plugin answered a null finding or fact.");
        return new Judgement(findings, facts);
    }
}
