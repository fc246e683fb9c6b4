namespace ServiceSdk.Hosting.Cases.Drafts;

/// <summary>Every "no" of the desk of drafts.</summary>
public static class DraftRefusals
{
    internal static readonly Refusal Unknown = new("draft_unknown", "没有找到这份草稿，或者已经过期删除。", "请核对草稿编号，或者重新填写。");

    internal static readonly Refusal Malformed = new("draft_malformed", "草稿内容无法读取。", "请按接口格式保存。");

    internal static readonly Refusal TooLong = new("draft_too_long", "草稿内容不能超过64KB。", "请只填写表单内容；材料文件在申报后上传。");
}
