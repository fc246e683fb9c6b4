namespace ServiceSdk.Cases;

/// <summary>代办的规则: an agent acts on a written mandate, inside what it names and while it holds.</summary>
internal static class AgencyRules
{
    /// <summary>Why an agent may not do so; null where none acts, or nothing stands in the way.</summary>
    public static Refusal? Judge(CaseAttempt attempt)
    {
        var agency = attempt.Submission is { } filing ? filing.Agency : attempt.Case.Opened?.Agency;
        var acts = attempt.Actor.Role == Roles.Agent || attempt.Submission is { Agency.Agent: not null } || attempt.Statement.TakenByAgent;
        return acts && ActOf(attempt.Trigger) is { } act ? Judge(agency, act, attempt.Today) : null;
    }

    private static MandatedAct? ActOf(CaseTrigger trigger) => trigger switch
    {
        CaseTrigger.Submit => MandatedAct.File,
        CaseTrigger.SubmitSupplement or CaseTrigger.CureMaterials => MandatedAct.Supplement,
        CaseTrigger.Withdraw => MandatedAct.Withdraw,
        CaseTrigger.PickUp => MandatedAct.Collect,
        _ => null,
    };

    private static Refusal? Judge(Agency? agency, MandatedAct act, DateOnly today) => agency switch
    {
        not { Agent: not null, Mandate: not null } => new(
            "agency_mandate_missing", "没有申请人的委托书，不能代办。", "请提交申请人签名的委托书，或者由申请人本人办理。"),
        { AgentChecked: false } => new(
            "agency_agent_unchecked", "还没有核验代办人身份。", "请读取或核对代办人的身份证件。"),
        { Mandate: { } mandate } when !mandate.Scope.Contains(act) => new(
            "agency_outside_mandate", $"委托书没有写明“{act.Label()}”。", "请补充委托事项，或者由申请人本人办理。"),
        { Mandate: { } mandate } when today < mandate.From || today > mandate.To => new(
            "agency_mandate_not_in_force",
            $"委托书的期限是{CivilTime.Text(mandate.From)}至{CivilTime.Text(mandate.To)}，今天不在期限内。",
            "请重新出具委托书，或者由申请人本人办理。"),
        _ => null,
    };

    private static string Label(this MandatedAct act) => act switch
    {
        MandatedAct.File => "代为申报",
        MandatedAct.Supplement => "代为补正",
        MandatedAct.Withdraw => "代为撤回",
        MandatedAct.Collect => "代为领取",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}
