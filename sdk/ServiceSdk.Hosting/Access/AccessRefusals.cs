namespace ServiceSdk.Hosting.Access;

/// <summary>Every "no" of accounts.</summary>
public static class AccessRefusals
{
    internal static Refusal UserNameTaken() => new("user_name_taken", "这个用户名已经存在。", "请换一个用户名。");

    internal static Refusal TerminalTaken() => new("terminal_taken", "这个终端编号已经登记。", "请换一个终端编号。");
}
