namespace ServiceSdk.Hosting.Journal;

/// <summary>Every "no" of the journal.</summary>
public static class JournalRefusals
{
    /// <summary>The code of the one refusal after which the same key may be sent again.</summary>
    public const string UnavailableCode = "unavailable";

    /// <summary>Nothing was confirmed; the same key may be sent again.</summary>
    public static Refusal Unavailable() => new(
        UnavailableCode, "系统暂时无法保存，本次操作没有得到确认。", "请稍候用同一请求重试；如果已经成功，会得到原来的结果。");

    /// <summary>The code of what is refused as long as its stream cannot be read.</summary>
    public const string QuarantinedCode = "stream_quarantined";

    /// <summary>This one stream cannot be read; the others serve.</summary>
    public static Refusal Quarantined(string stream) => new(
        QuarantinedCode, $"记录{stream}已损坏，暂停办理；其他业务照常。", "请管理员用journal verify查明，从备份恢复。");

    internal static Refusal KeyReused() => new(
        "idempotency_key_reused", "这个请求编号已经用于另一项操作。", "请刷新页面后重新操作。");
}
