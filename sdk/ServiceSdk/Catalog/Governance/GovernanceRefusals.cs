namespace ServiceSdk.Catalog.Governance;

/// <summary>Every "no" of the catalog's governance, and what is told of items that are closed.</summary>
internal static class GovernanceRefusals
{
    public static Refusal WordsMissing() => new("catalog_words_missing", "没有填写理由或者意见，或者超过500个字。", "请写明理由或者意见。");

    public static Refusal DatePast() => new("catalog_date_past", "生效日期应在今天之后。", "请另定生效日期。");

    public static Refusal DatePassed() => new("catalog_date_passed", "提议的生效日期已过。", "请退回，另定生效日期后重新提出。");

    public static Refusal Shape() => new(
        "catalog_proposal_shape", "提议的事项与操作不符。",
        "新增、变更写明事项内容；拆分写一个原事项和至少两个新事项；合并写至少两个原事项和一个新事项；暂停、恢复、取消只写原事项。");

    public static Refusal CodeUnknown(string code) => new("catalog_code_unknown", $"目录中没有事项{code}。", "请核对事项编码。");

    public static Refusal CodeUsed(string code) => new("catalog_code_used", $"事项编码{code}已经用过。", "请给新事项另编编码。");

    public static Refusal Twice(string code) => new("catalog_code_twice", $"提议中事项{code}重复。", "每个事项只写一次。");

    public static Refusal Pending(string code) => new("catalog_code_pending", $"事项{code}已有正在办理的提议。", "请等该提议确认或者退回后再提。");

    public static Refusal Gone(string code) => new("catalog_item_gone", $"事项{code}已经取消、拆分或者合并。", "请新增事项。");

    public static Refusal AlreadyPaused(string code) => new("catalog_item_paused_already", $"事项{code}已经暂停。", "无需再次暂停。");

    public static Refusal NotPaused(string code) => new("catalog_item_not_paused", $"事项{code}没有暂停。", "无需恢复。");

    public static Refusal BeforeLastChange(string code, DateOnly last) => new(
        "catalog_date_before_last", $"事项{code}已有自{CivilTime.Text(last)}起生效的变动。", "请定在那一天或者以后。");

    public static Refusal NothingChanged(string code) => new("catalog_nothing_changed", $"事项{code}的内容没有变化。", "请只提有变化的事项。");

    public static Refusal ProposalUnknown() => new("catalog_proposal_unknown", "没有这个提议。", "请核对提议编号。");

    public static Refusal WrongStage(ProposalStage stage) => new(
        "catalog_proposal_stage", $"该提议{StageName(stage)}，不能这样办理。", "提议经区政务办审核后由市级部门确认；确认或者退回后不再变动。");

    public static Refusal SamePerson() => new("catalog_same_person", "提出、审核、确认应由不同的人办理。", "请由另一人办理。");

    public static Refusal Paused(string title, string reason) => new("item_paused", $"“{title}”暂停办理：{reason}。", "请等恢复办理后再来。");

    public static Refusal Cancelled(string title, string reason) => new("item_cancelled", $"“{title}”已经取消：{reason}。", "请向咨询引导台询问。");

    public static Refusal Replaced(string title, IReadOnlyList<string> by) => new(
        "item_replaced", $"“{title}”已经由{string.Join("、", by.Select(one => $"“{one}”"))}代替。", "请选择代替它的事项。");

    public static Refusal NotYet(string title, DateOnly from) => new("item_not_yet", $"“{title}”自{CivilTime.Text(from)}起办理。", "请到时再来。");

    public static Refusal Over(string title, DateOnly to) => new("item_over", $"“{title}”办理到{CivilTime.Text(to)}为止。", "请向咨询引导台询问。");

    private static string StageName(ProposalStage stage) => stage switch
    {
        ProposalStage.Proposed => "待审核",
        ProposalStage.Reviewed => "待确认",
        ProposalStage.Confirmed => "已确认",
        ProposalStage.Rejected => "已退回",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
