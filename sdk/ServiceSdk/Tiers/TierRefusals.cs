namespace ServiceSdk.Tiers;

/// <summary>Every "no" about divisions and halls.</summary>
public static class TierRefusals
{
    /// <summary>No division has that code.</summary>
    public static Refusal DivisionUnknown { get; } = new("division_unknown", "没有这个行政区划。", "请核对区划代码。");

    /// <summary>Not a division code's form.</summary>
    public static Refusal DivisionInvalid { get; } = new("division_invalid", "行政区划代码应为6位、9位或者12位数字。", "请核对区划代码。");

    /// <summary>Not a division code, a hyphen and an ordinal.</summary>
    public static Refusal HallIdInvalid { get; } = new(
        "hall_id_invalid", "大厅编号不正确。", "请填写区划代码加序号，例如320402006-1。");

    /// <summary>Not a division code, a hyphen, b and an ordinal.</summary>
    public static Refusal BodyIdInvalid { get; } = new(
        "body_id_invalid", "办理机构编号不正确。", "请填写区划代码加“-b”和序号，例如320402-b1。");

    internal static Refusal HallNameWrong(Division division, HallNameRule rule) => new(
        "hall_name_wrong",
        $"大厅名称不符合规范：统一命名为“{rule.Rule}”。",
        $"请改为“{division.Name}{rule.Suffix}”。");
}
