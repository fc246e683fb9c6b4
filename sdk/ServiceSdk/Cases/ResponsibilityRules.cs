namespace ServiceSdk.Cases;

/// <summary>Who may say that somebody else answers for a case: whoever does, those who stand in for them, and the manager.</summary>
internal static class ResponsibilityRules
{
    private static readonly CaseState[] Ended = [CaseState.NotAccepted, CaseState.Withdrawn, CaseState.Terminated, CaseState.Closed, CaseState.Archived];

    private static readonly Refusal
        Of = new("responsibility_of_other", "这个办件不由您负责。", "请由首问负责人、顶岗人员或者本单位的大厅管理员移交。"),
        Same = new("responsibility_same", "这个办件已经由这个人负责。", "请选择本单位的另一个人。");

    /// <summary>The event, or why not.</summary>
    public static Outcome<IReadOnlyList<IEvent>> HandOver(Case one, HandOverResponsibility command, Actor actor)
    {
        if (one.Responsible is not { } now || Ended.Contains(one.State))
            return new Refusal("responsibility_case_ended", $"办件当前为“{one.State.Label()}”状态，不能再移交。", "请核对办件状态。");
        if (actor.Office != now.Office || (actor.Role != Roles.Manager && actor.Subject != now.Person && actor.Subject != command.Answering))
            return Of;
        return command.To == now.Person ? Same : new IEvent[] { new ResponsibilityHandedOver(now.Office, now.Person, command.To) };
    }
}
