using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseOptionTests
{
    [Fact]
    public void Options_OfAClerk_TellWhatIsPossibleWhatIsAskedAndWhatStandsInTheWay()
    {
        var file = new CaseFile().Accept(CaseFile.Rich);

        var options = Options(file, Roles.Clerk).ToDictionary(option => (option.Row.Trigger, option.Row.To));

        options.Count.ShouldBe(CaseTable.From(CaseState.Accepted).Count);
        options[(CaseTrigger.BeginReview, CaseState.UnderReview)].Possible.ShouldBeTrue();
        options[(CaseTrigger.Withdraw, CaseState.Withdrawn)].ShouldSatisfyAllConditions(
            option => option.Possible.ShouldBeTrue(),
            option => option.Asked.Select(asked => asked.Message).ShouldBe(["还没有申请人签字。"]));
        options[(CaseTrigger.IssueOnSpot, CaseState.Granted)].Standing.Select(unmet => unmet.Message).ShouldBe(["本事项不是即办件，不能当场办结。"]);
        options[(CaseTrigger.Extend, null)].ShouldSatisfyAllConditions(
            option => option.Possible.ShouldBeFalse(),
            option => option.Role!.Message.ShouldBe("“延期”应由机关负责人办理。"),
            option => option.Standing.ShouldBeEmpty());
    }

    [Fact]
    public void Options_OfASuspendedCase_LeadBackWhereItCameFromAlone() =>
        Options(new CaseFile().Accept(CaseFile.Rich).Take(Roles.Reviewer, CaseTrigger.StartSpecialProcedure), Roles.Reviewer)
            .Where(option => option.Row.Trigger == CaseTrigger.EndSpecialProcedure).Select(option => option.Row.To).ShouldBe([CaseState.Accepted]);

    [Fact]
    public void Options_InEveryState_AnswerWithoutFailing() // no guard may rely on what another asked before it
    {
        foreach (var state in Enum.GetValues<CaseState>())
        {
            foreach (var role in CaseExpectation.AllRoles)
                Options(CaseFile.In(state), role).Count.ShouldBeLessThanOrEqualTo(CaseTable.From(state).Count);
        }
    }

    private static IReadOnlyList<CaseOption> Options(CaseFile file, string role) =>
        file.Case.Options(_ => Envelopes.Of(role, file.Today).Actor, file.Today);
}
