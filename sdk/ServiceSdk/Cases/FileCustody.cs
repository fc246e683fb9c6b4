namespace ServiceSdk.Cases;

/// <summary>Who may hand the paper file over: whoever holds it, to another office of the case.</summary>
internal static class FileCustody
{
    /// <summary>The event, or why the file stays where it is.</summary>
    public static Outcome<IReadOnlyList<IEvent>> HandOver(Case one, HandOverFile command, Actor actor)
    {
        if (one.Opened is not { } opened || one.State == CaseState.Archived)
            return new Refusal("file_case_wrong_state", $"办件当前为“{one.State.Label()}”状态，没有材料可以交接。", "请核对办件状态。");
        var holder = one.FileHolders[^1].Office;
        if (actor.Office != holder)
            return new Refusal("file_not_held", $"材料现由单位{holder}保管。", "请由保管单位办理交接。");
        if (command.To == holder || !CaseOffices.Of(opened).All.Contains(command.To))
            return new Refusal("file_receiver_not_of_case", "接收单位不是本办件的其他经办单位。", "请核对接收单位编号。");
        return new IEvent[] { new FileHandedOver(holder, command.To) };
    }
}
