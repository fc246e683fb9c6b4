using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

/// <summary>R23: a named agent acts for the applicant, with a mandate, end to end.</summary>
public sealed class AgencyTests
{
    private static readonly Agency Mandated = CaseFile.Mandated with
    {
        Mandate = new Mandate([MandatedAct.File, MandatedAct.Withdraw], new(2026, 8, 1), new(2026, 8, 31)),
    };

    private static readonly Refusal Missing = new(
        "agency_mandate_missing", "没有申请人的委托书，不能代办。", "请提交申请人签名的委托书，或者由申请人本人办理。");

    public static TheoryData<Agency?, Refusal> Unfit => new()
    {
        { null, Missing },
        { Mandated with { Mandate = null }, Missing },
        { Mandated with { AgentChecked = false }, new("agency_agent_unchecked", "还没有核验代办人身份。", "请读取或核对代办人的身份证件。") },
        { Mandated with { Mandate = Mandated.Mandate! with { Scope = [MandatedAct.Collect] } },
            new("agency_outside_mandate", "委托书没有写明“代为申报”。", "请补充委托事项，或者由申请人本人办理。") },
        { Mandated with { Mandate = Mandated.Mandate! with { To = new(2026, 8, 2) } },
            new("agency_mandate_not_in_force", "委托书的期限是2026-08-01至2026-08-02，今天不在期限内。", "请重新出具委托书，或者由申请人本人办理。") },
        { Mandated with { Mandate = Mandated.Mandate! with { From = new(2026, 8, 4) } },
            new("agency_mandate_not_in_force", "委托书的期限是2026-08-04至2026-08-31，今天不在期限内。", "请重新出具委托书，或者由申请人本人办理。") },
    };

    [Theory]
    [MemberData(nameof(Unfit), DisableDiscoveryEnumeration = true)]
    public void Submit_ByAnAgent_WhoseMandateDoesNotHold_IsRefused(Agency? agency, Refusal refusal) =>
        new CaseFile().Refused(Roles.Agent, CaseFile.Filing() with { Agency = agency }).ShouldBe(refusal);

    [Fact]
    public void Submit_AtTheWindowForAnAgent_IsHeldToTheMandateToo() => new CaseFile()
        .Refused(Roles.Clerk, CaseFile.Filing() with { Agency = Mandated with { AgentChecked = false } }).Code.ShouldBe("agency_agent_unchecked");

    [Fact]
    public void Submit_OnAMandate_KeepsItWithTheCase() =>
        new CaseFile().Take(Roles.Clerk, CaseFile.Filing() with { Agency = Mandated }).Case.Opened!.Agency.ShouldBe(Mandated);

    [Fact]
    public void Withdraw_ByTheAgent_IsOnlyWhatTheMandateNames()
    {
        new CaseFile().Take(Roles.Clerk, CaseFile.Filing() with { Agency = null })
            .Refused(Roles.Agent, new MoveCase(CaseTrigger.Withdraw, CaseFile.Everything)).ShouldBe(Missing);
        var file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing() with { Agency = Mandated });
        file.Take(Roles.Agent, CaseTrigger.Withdraw).Case.State.ShouldBe(CaseState.Withdrawn);
    }
}
