namespace ServiceSdk.Tiers;

/// <summary>Every "no" about who may accept, review and decide an item.</summary>
public static class DelegationRefusals
{
    internal static Refusal NotDelegated(string title, Tier accept) => new(
        "item_not_delegated", $"“{title}”没有下放到本级大厅受理。", $"请到{Halls(accept)}办理。");

    internal static Refusal OtherHalls(string title, IReadOnlyList<string> halls) => new(
        "item_at_other_halls", $"“{title}”只在部分大厅受理。", $"请到大厅{string.Join("、", halls)}办理。");

    internal static Refusal Withheld(string title, string reason) => new(
        "item_withheld", $"本大厅暂不受理“{title}”：{reason}。", "请到其他大厅办理。");

    internal static Refusal NotOnline(string title) => new(
        "item_not_online", $"“{title}”不能网上申报。", "请到大厅窗口办理。");

    internal static Refusal DivisionNeeded(string title) => new(
        "filing_division_missing", $"“{title}”由申请人所在镇（街道）办理，没有填写区划。", "请填写户籍地或者居住地的区划代码。");

    internal static Refusal BodyUnknown(string department) => new(
        "competent_body_unknown", $"没有登记{department}的办理机构。", "请系统管理员补充下放清单。");

    internal static Refusal ItemNotListed() => new(
        "delegation_item_unknown", "下放清单中没有这个事项。", "请核对事项编码。");

    internal static Refusal EditionNotCurrent(string edition) => new(
        "delegation_edition_not_current", $"现行下放清单是“{edition}”版。", "请核对清单版本后再确认。");

    internal static Refusal AlreadyConfirmed() => new(
        "delegation_already_confirmed", "本大厅已经确认过这一版下放清单。", "无需再次确认。");

    internal static Refusal OutsideAuthority(Tier accept) => new(
        "delegation_outside_authority", "超出本级权限，不能补充这个事项。", $"该事项由{Halls(accept)}受理。");

    internal static Refusal AlreadyTaken() => new(
        "delegation_already_taken", "本大厅已经受理这个事项。", "无需补充。");

    internal static Refusal NotTaken() => new(
        "delegation_not_taken", "本大厅没有受理这个事项。", "无需暂停。");

    internal static Refusal ReasonMissing() => new(
        "delegation_reason_missing", "没有填写理由，或者超过200个字。", "请写明补充或者暂停受理的理由。");

    private static string Halls(Tier accept) => accept switch
    {
        Tier.District => "区政务服务中心",
        Tier.Township => "镇（街道）为民服务中心",
        Tier.Village => "村（社区）便民服务中心",
        _ => throw new ArgumentOutOfRangeException(nameof(accept)),
    };
}
