namespace ServiceSdk.Hosting.Access;

/// <summary>Every "no" of API keys.</summary>
internal static class ApiKeyRefusals
{
    internal static Refusal NameInvalid() => new("api_key_name_invalid", "接口密钥的名称应为1至50个字。", "请填写接入系统的名称。");

    internal static Refusal NameTaken() => new("api_key_name_taken", "已有同名的接口密钥。", "请换一个名称，或先吊销原来的密钥。");

    internal static Refusal ScopeMissing() => new("api_key_scope_missing", "没有指明接口密钥的权限。", "请至少选择一项权限。");

    internal static Refusal QuotaInvalid() => new("api_key_quota_invalid", "接口密钥的限额不合理。", "每分钟限额和每日限额都至少为1。");

    internal static Refusal Unknown() => new("api_key_unknown", "没有这个接口密钥，或者已经吊销。", "请核对密钥编号。");
}
