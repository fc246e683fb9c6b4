using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseTransitionTests
{
    public static TheoryData<CaseState> States => [.. Enum.GetValues<CaseState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Decide_EveryStepInEveryRole_MovesExactlyAsTheRuleBookSays(CaseState state)
    {
        foreach (var trigger in Enum.GetValues<CaseTrigger>())
        {
            var expected = CaseExpectation.Of(state, trigger);
            var file = CaseArrangement.Before(state, expected is null ? CaseTrigger.Archive : trigger);
            file.Case.State.ShouldBe(state);
            foreach (var role in CaseExpectation.AllRoles)
            {
                foreach (var decision in new[] { CaseDecision.Grant, CaseDecision.Refuse })
                {
                    var statement = CaseFile.Everything with { Decision = decision };
                    ICommand command = trigger == CaseTrigger.Submit ? CaseFile.Filing() : new MoveCase(trigger, statement);
                    var outcome = file.Case.Decide(command, Envelopes.Of(role, file.Today));

                    (outcome.Succeeded(out var events, out var refusal) ? $"{((CaseMoved)events[^1]).To}" : refusal.Code)
                        .ShouldBe(Expected(expected, role, decision), $"{state} {trigger} {role} {decision}");
                }
            }
        }
    }

    private static string Expected(ExpectedStep? step, string role, CaseDecision decision) =>
        step is null ? "case_wrong_state"
        : !step.Roles.Contains(role) ? "case_role_not_allowed"
        : step.Trigger == CaseTrigger.EndSpecialProcedure ? $"{CaseState.UnderReview}" // where the arrangement paused it
        : $"{step.To[step.To.Count > 1 ? (int)decision : 0]}";
}
