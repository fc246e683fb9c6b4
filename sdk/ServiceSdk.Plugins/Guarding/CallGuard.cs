using Microsoft.Extensions.Logging;
using ServiceSdk.Items;
using ServiceSdk.Plugins.Diagnostics;

namespace ServiceSdk.Plugins.Guarding;

/// <summary>
/// Stands between the host and one plugin's code: a deadline, an exception barrier, a fault budget and, once that is spent,
/// quarantine until the plugin is loaded anew with a new guard. Safe for concurrent calls. Code in the host's process cannot be
/// stopped: a call that overruns is left behind, and the budget bounds how many of them there can be.
/// </summary>
public sealed class CallGuard
{
    private readonly string _pluginId;
    private readonly IItemPlugin _plugin;
    private readonly CallGuardOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly FaultBudget _budget;

    /// <summary>Guards one plugin.</summary>
    /// <param name="pluginId">Names it in refusals and logs.</param>
    /// <param name="plugin">Its entry; the guard holds it, so drop the guard before unloading.</param>
    /// <param name="options">What it may cost.</param>
    /// <param name="time">The clock of the deadline and the budget.</param>
    /// <param name="log">Is told the type of what was thrown, never its message.</param>
    public CallGuard(string pluginId, IItemPlugin plugin, CallGuardOptions options, TimeProvider time, ILogger log)
    {
        (_pluginId, _plugin, _options, _time, _log) = (pluginId, plugin, options, time, log);
        _budget = new FaultBudget(options.Faults, options.Window, time);
    }

    /// <summary>Asks the plugin.</summary>
    /// <returns>Its judgement, or <c>plugin_timeout</c>, <c>plugin_fault</c> or <c>plugin_quarantined</c>.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; nothing is charged to the plugin.</exception>
    public async ValueTask<Outcome<Judgement>> JudgeAsync(Filing filing, CancellationToken cancellation)
    {
        if (_budget.IsSpent)
            return CallRefusals.Quarantined(_pluginId);

        using var deadline = new CancellationTokenSource(_options.Deadline, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        var token = linked.Token;
        // On the pool, so that a plugin that blocks instead of awaiting cannot hold the caller.
        var call = Task.Run(() => AskAsync(filing, token), CancellationToken.None);
        try
        {
            return await call.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            LeaveBehind(call);
            throw;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            LeaveBehind(call);
            _log.PluginTimedOut(_pluginId, filing.ItemCode);
            Charge();
            return CallRefusals.TimedOut(_pluginId);
        }
        catch (Exception fault)
        {
            _log.PluginFaulted(_pluginId, fault.GetType().FullName!, filing.ItemCode);
            Charge();
            return CallRefusals.Faulted(_pluginId);
        }
    }

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

    private void Charge()
    {
        if (_budget.Charge())
            _log.PluginQuarantined(_pluginId);
    }

    // Observed, so that what a late call still throws does not surface as an unobserved exception.
    private static void LeaveBehind(Task call) =>
        call.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
