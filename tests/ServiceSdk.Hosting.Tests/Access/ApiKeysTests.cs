using ServiceSdk.Hosting.Access;

namespace ServiceSdk.Hosting.Tests.Access;

public sealed class ApiKeysTests
{
    private static readonly Actor Administrator = new("s-1", Roles.Administrator, "320402", "");
    private static readonly ApiKeyCreated Key = new("k-1", "统计系统", ["statistics"], "320402", 60, 10_000, new byte[32]);

    private readonly ApiKeys _keys = new();

    public static TheoryData<ApiKeyCreated, string, string, string> Wrong => new()
    {
        { Key with { Name = " " }, "api_key_name_invalid", "接口密钥的名称应为1至50个字。", "请填写接入系统的名称。" },
        { Key with { Name = new string('长', 51) }, "api_key_name_invalid", "接口密钥的名称应为1至50个字。", "请填写接入系统的名称。" },
        { Key with { Scopes = [] }, "api_key_scope_missing", "没有指明接口密钥的权限。", "请至少选择一项权限。" },
        { Key with { PerMinute = 0 }, "api_key_quota_invalid", "接口密钥的限额不合理。", "每分钟限额和每日限额都至少为1。" },
        { Key with { PerDay = 0 }, "api_key_quota_invalid", "接口密钥的限额不合理。", "每分钟限额和每日限额都至少为1。" },
    };

    [Fact]
    public void Key_CreatedAndRevoked_IsFoundInBetween()
    {
        Done(new CreateApiKey(Key));
        (_keys.Find("k-1"), _keys.All.Single()).ShouldBe((Key, Key));
        Done(new RevokeApiKey("k-1"));
        _keys.Find("k-1").ShouldBeNull();
        _keys.All.ShouldBeEmpty();
        Refused(new RevokeApiKey("k-1")).ShouldBe(new Refusal("api_key_unknown", "没有这个接口密钥，或者已经吊销。", "请核对密钥编号。"));
    }

    [Fact]
    public void Name_OfAKey_IsFreeAgainOnceItIsRevoked()
    {
        Done(new CreateApiKey(Key));
        Refused(new CreateApiKey(Key with { Key = "k-2" }))
            .ShouldBe(new Refusal("api_key_name_taken", "已有同名的接口密钥。", "请换一个名称，或先吊销原来的密钥。"));
        Done(new RevokeApiKey("k-1"));
        Done(new CreateApiKey(Key with { Key = "k-2" }));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Key_Wrong_IsRefused(ApiKeyCreated key, string code, string message, string remedy) =>
        Refused(new CreateApiKey(key)).ShouldBe(new Refusal(code, message, remedy));

    private void Done(ICommand command)
    {
        var envelope = new Envelope(Administrator, Guid.NewGuid(), default);
        _keys.Decide(command, envelope).Succeeded(out var events, out _).ShouldBeTrue();
        foreach (var one in events!)
            _keys.Apply(one, Administrator, envelope.At);
    }

    private Refusal Refused(ICommand command)
    {
        _keys.Decide(command, new Envelope(Administrator, Guid.NewGuid(), default)).Succeeded(out _, out var refusal).ShouldBeFalse();
        return refusal!;
    }
}
