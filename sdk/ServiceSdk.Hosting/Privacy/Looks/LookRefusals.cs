namespace ServiceSdk.Hosting.Privacy.Looks;

/// <summary>Every "no" to a look.</summary>
public static class LookRefusals
{
    internal static Refusal NotPermitted(LookPurpose purpose) => new(
        "look_not_permitted", $"您的角色不能以“{purpose.Label()}”为目的查看个人信息。", "请由有权限的人员查看，或选择与职责相符的目的。");
}
