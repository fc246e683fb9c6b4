using Stateless;

namespace ServiceSdk.Cases;

/// <summary>
/// The Stateless machine built from the table. It holds no case: state is lent to it for one step. It is not thread-safe and
/// dear to build, so every worker thread keeps one, and a step never leaves its thread.
/// </summary>
internal sealed class CaseMachine
{
    [ThreadStatic]
    private static CaseMachine? _ofThisThread;

    private readonly StateMachine<CaseState, CaseTrigger> _machine;
    private CaseState _state;
    private CaseAttempt _attempt = null!;
    private CaseTransition? _taken;
    private Refusal? _refusal;

    private CaseMachine()
    {
        _machine = new(() => _state, state => _state = state);
        // The guards leave the refusal behind: nothing is to be thrown.
        _machine.OnUnhandledTrigger(static (_, _) => { });
        foreach (var state in Enum.GetValues<CaseState>())
        {
            foreach (var step in CaseTable.From(state).GroupBy(row => row.Trigger))
            {
                foreach (var row in step)
                    Configure(_machine.Configure(state), row, step.Count() > 1);
            }
        }
    }

    /// <summary>Takes one step for a case, which itself is not touched.</summary>
    /// <returns>The row that was taken, or why none was.</returns>
    public static Outcome<CaseTransition> Step(CaseAttempt attempt) => (_ofThisThread ??= new()).Take(attempt);

    private Outcome<CaseTransition> Take(CaseAttempt attempt)
    {
        (_state, _attempt, _taken, _refusal) = (attempt.Case.State, attempt, null, null);
        _machine.Fire(attempt.Trigger);
        if (_taken is { } row)
            return row;
        return _refusal ?? CaseRefusals.NotToBeChosen(attempt);
    }

    private void Configure(StateMachine<CaseState, CaseTrigger>.StateConfiguration state, CaseTransition row, bool oneOfSeveral)
    {
        Func<bool> allowed = oneOfSeveral ? () => row.To == _attempt.Wanted && Allows(row) : () => Allows(row);
        if (row.To is { } to)
            state.PermitIf(row.Trigger, to, allowed);
        else
            state.InternalTransitionIf(row.Trigger, _ => allowed(), static () => { });
    }

    // One guard a row: the machine asks it once, and it stops at the first condition that does not hold.
    private bool Allows(CaseTransition row)
    {
        _refusal = CaseRefusals.Of(row, _attempt);
        _taken = _refusal is null ? row : null;
        return _taken is not null;
    }
}
