using Microsoft.Extensions.Logging;
using ServiceSdk.Plugins.Diagnostics;

namespace ServiceSdk.Plugins.Guarding;

/// <summary>
/// Calls code that is not the host's: a deadline, an exception barrier, a fault budget and, once that is spent, quarantine. Safe for
/// concurrent calls. Code in the host's process cannot be stopped: a call that overruns is left behind, and the budget bounds how many of
/// them there can be.
/// </summary>
public sealed class ForeignCalls
{
    private readonly string _id;
    private readonly CallGuardOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly FaultBudget _budget;

    /// <summary>Guards one piece of foreign code.</summary>
    /// <param name="id">Names it in refusals and logs.</param>
    /// <param name="options">What it may cost.</param>
    /// <param name="time">The clock of the deadline and the budget.</param>
    /// <param name="log">Is told the type of what was thrown, never its message.</param>
    public ForeignCalls(string id, CallGuardOptions options, TimeProvider time, ILogger log)
    {
        (_id, _options, _time, _log) = (id, options, time, log);
        _budget = new FaultBudget(options, time);
    }

    /// <summary>Asks it something.</summary>
    /// <param name="about">What for, in logs; no personal data.</param>
    /// <param name="ask">Calls the code and copies its answer: what the answer itself throws is charged to it too.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <typeparam name="T">The answer.</typeparam>
    /// <returns>The answer, or <c>plugin_timeout</c>, <c>plugin_fault</c> or <c>plugin_quarantined</c>.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; nothing is charged.</exception>
    public async ValueTask<Outcome<T>> AskAsync<T>(string about, Func<CancellationToken, Task<T>> ask, CancellationToken cancellation)
        where T : notnull
    {
        if (_budget.IsSpent)
            return CallRefusals.Quarantined(_id);

        using var deadline = new CancellationTokenSource(_options.Deadline, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        var token = linked.Token;

        // On the pool, so that code that blocks instead of awaiting cannot hold the caller.
        var call = Task.Run(() => ask(token), CancellationToken.None);
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
            _log.PluginTimedOut(_id, about);
            Charge();
            return CallRefusals.TimedOut(_id);
        }
        catch (Exception fault)
        {
            _log.PluginFaulted(_id, fault.GetType().FullName!, about);
            Charge();
            return CallRefusals.Faulted(_id);
        }
    }

    private void Charge()
    {
        if (_budget.Charge())
            _log.PluginQuarantined(_id);
    }

    // Observed, so that what a late call still throws does not surface as an unobserved exception.
    private static void LeaveBehind(Task call) =>
        call.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
