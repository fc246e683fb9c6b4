using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

/// <summary>
/// What the product answers to every step from every state in every role, written out for a reader: a part for each step with the states that
/// know it, and a part for each state with what it says to all other steps.
/// </summary>
internal static class CaseAnswers
{
    private static readonly CaseState[] States = Enum.GetValues<CaseState>();
    private static readonly CaseTrigger[] Triggers = Enum.GetValues<CaseTrigger>();
    private static readonly CaseState[] AtTheWindow = [CaseState.Submitted, CaseState.Received, CaseState.Accepted];

    /// <summary>The parts by their titles, in order.</summary>
    public static IReadOnlyList<(string Title, string Answers)> Parts { get; } =
    [
        .. Triggers.Select(trigger => ($"{trigger.Label()} {trigger}", Answers(States.Where(state => Knows(state, trigger)), trigger))),
        ("一窗办结 IssueOnSpot of an immediate item", string.Concat(States.Select(AtOneWindow))),
        .. States.Select(state => ($"{state.Label()} {state}, any other step", ToOthers(state))),
    ];

    private static bool Knows(CaseState state, CaseTrigger trigger) => CaseTable.Of(state, trigger).Any();

    private static string Answers(IEnumerable<CaseState> states, CaseTrigger trigger) => string.Concat(states.Select(state =>
    {
        var file = CaseArrangement.Before(state, trigger);
        return Lines(state, role => string.Join("\n        ", Options(file, trigger, role).Select(option => Answer(file, option, role)).Distinct()));
    }));

    private static string AtOneWindow(CaseState state)
    {
        var file = CaseArrangement.Before(state, AtTheWindow.Contains(state) ? CaseTrigger.IssueOnSpot : CaseTrigger.Archive);
        return Lines(state, role => Answer(file, new IssueOnSpot(CaseFile.Everything), role));
    }

    /// <summary>Their own name in the refusal is all that differs between the steps a state does not know.</summary>
    private static string ToOthers(CaseState state)
    {
        var file = CaseArrangement.Before(state, CaseTrigger.Archive);
        return Lines(state, role => string.Join("\n        ", Triggers.Where(trigger => !Knows(state, trigger))
            .Select(trigger => Answer(file, Step(trigger, CaseFile.Everything), role).Replace($"不能办理“{trigger.Label()}”", "不能办理“…”", StringComparison.Ordinal))
            .Distinct()));
    }

    private static IEnumerable<CaseOption> Options(CaseFile file, CaseTrigger trigger, string role) => file.Case
        .Options(_ => Envelopes.Of(role, file.Today).Actor, file.Today)
        .Where(option => option.Row.Trigger == trigger && option.Row.From.Contains(file.Case.State));

    /// <summary>Where everything is stated, and what is asked for where nothing is.</summary>
    private static string Answer(CaseFile file, CaseOption option, string role)
    {
        var answer = Answer(file, Step(option.Row.Trigger, CaseFile.Everything with { Decision = option.Row.Decides }), role);
        return option.Role is null ? string.Concat([answer, .. option.Asked.Select(asked => $"\n        - {Words(asked)}")]) : answer;
    }

    private static string Answer(CaseFile file, ICommand command, string role) =>
        file.Case.Decide(command, Envelopes.Of(role, file.Today)).Succeeded(out var events, out var refusal)
            ? $"→ {((CaseMoved)events[^1]).To.Label()}"
            : Words(refusal);

    private static ICommand Step(CaseTrigger trigger, CaseStatement statement) =>
        trigger == CaseTrigger.Submit ? CaseFile.Filing() : new MoveCase(trigger, statement);

    private static string Words(Refusal refusal) => $"{refusal.Code} {refusal.Message}{refusal.Remedy}";

    /// <summary>A line for each answer, with the roles that get it.</summary>
    private static string Lines(CaseState state, Func<string, string> answer) => string.Concat(CaseExpectation.AllRoles.GroupBy(answer)
        .OrderBy(same => same.Contains("unknown"))
        .Select(same => $"    {state.Label()} {(same.Contains("unknown") ? "others" : string.Join(' ', same))}:\n        {same.Key}\n"));
}
