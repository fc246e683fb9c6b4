namespace ServiceSdk.Hosting.Sharing;

/// <summary>Every "no" to the use of shared records.</summary>
public static class SharedRefusals
{
    internal static readonly Refusal MaterialUnknown = new("shared_material_unknown", "该事项没有这种材料。", "请选择事项材料清单中的材料。");

    internal static readonly Refusal IdentityUnchecked = new(
        "shared_identity_unchecked", "还没有核验申请人身份，不能查询共享数据。", "请读取或核对申请人的身份证件后再查询。");

    internal static readonly Refusal Unknown = new("shared_inquiry_unknown", "没有找到这次共享数据查询。", "请核对查询编号，或重新查询。");

    internal static readonly Refusal OtherFiling = new(
        "shared_inquiry_other_filing", "这次共享数据查询不是为本次申报和本申请人作的。", "请征得申请人同意，为本次申报重新查询。");

    internal static Refusal NotShareable(string material) => new(
        "shared_material_only", $"“{material}”不能用共享数据代替。", "请提交该材料。");

    internal static Refusal NotConnected(string record) => new(
        "shared_not_connected", $"共享数据“{record}”还没有接入本系统。", "请提交纸质材料，办理不受影响。");

    internal static Refusal NotUsable(string number) => new(
        "shared_inquiry_not_usable", $"共享数据查询{number}没有可以代替材料的结果。", "请提交纸质材料，办理不受影响。");
}
