namespace ServiceSdk.Hosting.Access;

/// <summary>Every "no" of accounts and terminals.</summary>
public static class AccessRefusals
{
    /// <summary>No account has that name.</summary>
    public static Refusal AccountUnknown { get; } = new("account_unknown", "没有这个账号。", "请核对用户名。");

    /// <summary>Nobody signs in with a disabled account.</summary>
    public static Refusal AccountIsDisabled { get; } = new("account_disabled", "这个账号已经停用。", "请系统管理员启用账号。");

    internal static Refusal UserNameTaken() => new("user_name_taken", "这个用户名已经存在。", "请换一个用户名。");

    internal static Refusal UserNameInvalid() => new(
        "user_name_invalid", "用户名不正确：4至40个小写字母、数字或连字符。", "请按岗位命名，例如320402006-1-clerk-2，不要使用姓名。");

    internal static Refusal RolesInvalid() => new("roles_invalid", "角色不正确。", "请至少选择一个工作人员角色，每个一次。");

    internal static Refusal OfficeInvalid() => new("office_invalid", "单位编号不正确。", "请填写大厅或单位的编号，例如320402006-1。");

    internal static Refusal LastAdministrator() => new(
        "last_administrator", "这是最后一个可用的系统管理员账号。", "请先建立另一个系统管理员账号。");

    internal static Refusal AccountNotDisabled() => new("account_not_disabled", "这个账号没有停用。", "不需要启用。");

    internal static Refusal AccountIsLocked() => new("account_locked", "这个账号已经暂时锁定。", "请等候15分钟，或请系统管理员重置密码。");

    internal static Refusal PasswordChangedMeanwhile() => new("password_changed", "密码刚刚已被修改。", "请用新密码登录。");

    internal static Refusal PasswordTooShort() => new("password_too_short", "密码至少12个字符。", "请用更长的密码，例如几个不相关的词。");

    internal static Refusal PasswordTooLong() => new("password_too_long", "密码最多128个字符。", "请用短一些的密码。");

    internal static Refusal PasswordLikeName() => new("password_like_name", "密码和用户名相近。", "请换一个和用户名无关的密码。");

    internal static Refusal PasswordCommon() => new("password_common", "这是常见密码，容易被猜中。", "请换一个别人想不到的密码。");

    internal static Refusal IdentityTaken() => new("identity_taken", "这个统一身份已经绑定另一个账号。", "请先在那个账号上解除绑定。");

    internal static Refusal IdentityNone() => new("identity_none", "这个账号没有绑定统一身份。", "不需要解除。");

    /// <summary>No terminal has that id.</summary>
    public static Refusal TerminalUnknown { get; } = new("terminal_unknown", "没有这个终端。", "请核对终端编号。");

    internal static Refusal TerminalTaken() => new("terminal_taken", "这个终端编号已经登记。", "请换一个终端编号，或先注销原来的终端。");

    internal static Refusal TerminalInvalid() => new("terminal_invalid", "终端编号不正确。", "请用字母、数字和连字符，最多40个。");

    internal static Refusal PostInvalid() => new("post_invalid", "终端的位置不正确。", "自助机填写自助机编号，窗口屏填写窗口编号，显示屏不填。");

    internal static Refusal CodeInvalid() => new("enrolment_code_invalid", "登记码不正确，或者已经用过、过期。", "请管理员重新生成登记码。");
}
