namespace ServiceSdk.Hosting.Journal;

/// <summary>Every "no" of the journal.</summary>
public static class JournalRefusals
{
    /// <summary>The code of the one refusal after which the same key may be sent again.</summary>
    public const string UnavailableCode = "unavailable";

    /// <summary>Nothing was confirmed; the same key may be sent again.</summary>
    public static Refusal Unavailable() => new(
        UnavailableCode, "系统暂时无法保存，本次操作没有得到确认。", "请稍候用同一请求重试；如果已经成功，会得到原来的结果。");

    internal static Refusal KeyReused() => new(
        "idempotency_key_reused", "这个请求编号已经用于另一项操作。", "请刷新页面后重新操作。");
}
