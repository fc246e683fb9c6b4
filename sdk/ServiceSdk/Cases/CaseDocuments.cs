namespace ServiceSdk.Cases;

/// <summary>Which documents a case takes: of a material its item asks for, until it is decided, and not more than fit.</summary>
internal static class CaseDocuments
{
    private static readonly CaseState[] BeforeTheDecision =
    [
        CaseState.Submitted, CaseState.Received, CaseState.SupplementRequired, CaseState.Accepted, CaseState.UnderReview, CaseState.Deciding,
        CaseState.HandedUp, CaseState.Suspended,
    ];

    private static readonly Refusal MaterialUnknown = new(
        "document_material_unknown", "该事项没有这种材料。", "请选择事项材料清单中的材料。");

    /// <summary>The event, or why the document is not taken.</summary>
    public static Outcome<IReadOnlyList<IEvent>> Attach(Case one, AttachDocument command)
    {
        if (!BeforeTheDecision.Contains(one.State))
            return WrongState(one.State);
        if (one.Opened!.Item.Materials.All(material => material.Code != command.Attached.Material))
            return MaterialUnknown;
        return one.Documents.Sum(document => document.Attached.Size) > command.Quota - command.Attached.Size
            ? QuotaFull(command.Quota)
            : new IEvent[] { command.Attached };
    }

    private static Refusal WrongState(CaseState state) => new(
        "document_case_wrong_state", $"办件当前为“{state.Label()}”状态，不能再添加材料。", "材料只能在决定作出前添加。");

    private static Refusal QuotaFull(long quota) => new(
        "document_case_full", $"这个办件的材料文件合计不能超过{quota >> 20}MB。", "请降低扫描分辨率，或只上传需要的页。");
}
