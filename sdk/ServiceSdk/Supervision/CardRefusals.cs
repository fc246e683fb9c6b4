namespace ServiceSdk.Supervision;

/// <summary>Every "no" about a card.</summary>
public static class CardRefusals
{
    /// <summary>The code of a card that is there already: each is raised once.</summary>
    public const string RaisedCode = "card_raised_already";

    /// <summary>No card of the case is meant.</summary>
    public static Refusal Unknown { get; } = new("card_unknown", "没有这张监察卡。", "请核对办件编号和卡号。");

    internal static Refusal Raised { get; } = new(RaisedCode, "这张监察卡已经发出。", "每张卡只发一次。");

    internal static Refusal OfOther { get; } = new("card_of_other", "这张监察卡不是发给您的。", "请由责任人本人申诉。");

    internal static Refusal AppealedAlready { get; } = new("card_appealed_already", "这张监察卡已经申诉过。", "每张卡只能申诉一次，请等待或者查看处理结果。");

    internal static Refusal NotAppealed { get; } = new("card_not_appealed", "这张监察卡没有待处理的申诉。", "请刷新列表。");

    internal static Refusal Own { get; } = new("card_own", "不能处理发给自己的监察卡。", "请由另一名效能监察人员处理。");

    internal static Refusal TextInvalid { get; } = new("card_text_invalid", "理由应为1至500个字。", "请修改后重试，不要填写个人信息。");
}
