using Stateless;

namespace ServiceSdk.Cases;

/// <summary>
/// The Stateless machine built from the table. It holds no case: state is lent to it for one step. It is not thread-safe and
/// dear to build, so every worker thread keeps one, and a step never leaves its thread.
/// </summary>
internal sealed class CaseMachine
{
    private const string RoleAllowed = "role allowed";

    [ThreadStatic]
    private static CaseMachine? _ofThisThread;

    private readonly StateMachine<CaseState, CaseTrigger> _machine;
    private CaseState _state;
    private CaseAttempt? _attempt;

    private CaseMachine()
    {
        _machine = new(() => _state, state => _state = state);
        foreach (var row in CaseTable.Rows)
        {
            foreach (var from in row.From)
            {
                _machine.Configure(from).PermitIf(row.Trigger, row.To, GuardsOf(row));
            }
        }
    }

    /// <summary>Takes one step for a case, which itself is not touched.</summary>
    /// <returns>The row that was taken, or why none was.</returns>
    public static Outcome<CaseTransition> Step(CaseAttempt attempt) => (_ofThisThread ??= new()).Take(attempt);

    private Outcome<CaseTransition> Take(CaseAttempt attempt)
    {
        (_state, _attempt) = (attempt.Case.State, attempt);
        var rows = CaseTable.From(attempt.Case.State).Where(row => row.Trigger == attempt.Trigger).ToList();
        if (_machine.CanFire(attempt.Trigger, out var unmet))
        {
            _machine.Fire(attempt.Trigger);
            return rows.Single(row => row.To == _state);
        }

        if (rows is not [var nearest, ..])
        {
            return CaseRefusals.WrongState(attempt.Case.State, attempt.Trigger);
        }

        return unmet.Contains(RoleAllowed)
            ? CaseRefusals.RoleNotAllowed(nearest)
            : nearest.Guards.First(guard => unmet.Contains(guard.Name)).RefusalOf(attempt);
    }

    private Tuple<Func<bool>, string>[] GuardsOf(CaseTransition row) =>
    [
        Tuple.Create(() => row.Roles.Contains(_attempt!.Actor.Role), RoleAllowed),
        .. row.Guards.Select(guard => Tuple.Create(() => guard.Holds(_attempt!), guard.Name)),
    ];
}
