using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access;

public sealed class ApiKeyTests(AccessHall hall) : IClassFixture<AccessHall>
{
    [Fact]
    public async Task Key_Created_IsShownOnceUsedAndRevoked()
    {
        using var administrator = await hall.CallerAsync(Roles.Administrator);
        var (wanted, key) = (Wanted("统计系统"), Guid.NewGuid());
        var created = await administrator.PostAsync("api-keys", wanted, key);
        (created.Status, created["name"], created["office"]).ShouldBe((201, "统计系统", AccessHall.Id), created.ToString());
        created["secret"].ShouldMatch("^[0-9a-f]{32}$");

        var repeated = await administrator.PostAsync("api-keys", wanted, key);
        (repeated.Status, repeated["key"], repeated["secret"]).ShouldBe((201, created["key"], ""));
        var listed = (await administrator.GetAsync("api-keys")).Body!.AsArray().Single(one => (string?)one!["key"] == created["key"])!;
        listed.AsObject().Select(field => field.Key).ShouldBe(["key", "name", "scopes", "office", "perMinute", "perDay"]);

        using var vendor = new HallClient(hall.Address, $"ApiKey {created["key"]}:{created["secret"]}");
        (await vendor.GetAsync($"{AccessHall.Hall}/board")).Status.ShouldBe(200);
        (await vendor.GetAsync($"{AccessHall.Hall}/statistics?from=2026-01-01&to=2026-01-02")).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
        using var guesser = new HallClient(hall.Address, $"ApiKey {created["key"]}:{new string('0', 32)}");
        (await guesser.GetAsync($"{AccessHall.Hall}/board")).ShouldBeRefused(401, "sign_in_required", "请先登录。");

        (await administrator.DeleteAsync($"api-keys/{created["key"]}")).Status.ShouldBe(204);
        (await vendor.GetAsync($"{AccessHall.Hall}/board")).ShouldBeRefused(401, "sign_in_required", "请先登录。");
        (await administrator.DeleteAsync($"api-keys/{created["key"]}")).ShouldBeRefused(404, "api_key_unknown", "没有这个接口密钥，或者已经吊销。");
    }

    [Fact]
    public async Task Key_AskedForWrongly_IsRefused()
    {
        using var administrator = await hall.CallerAsync(Roles.Administrator);
        (await administrator.PostAsync("api-keys", new { name = "甲", scopes = new[] { "manager" }, office = AccessHall.Id, perMinute = 1, perDay = 1 }))
            .ShouldBeRefused(404, "api_key_scope_unknown", "接口密钥没有这项权限可选。");
        (await administrator.PostAsync("api-keys", new { name = "甲", scopes = new[] { "see-hall" }, office = "320481", perMinute = 1, perDay = 1 }))
            .ShouldBeRefused(404, "office_unknown", "没有这个大厅或区划。");
    }

    [Theory]
    [InlineData(AccessHall.SmallKey, 60)]
    [InlineData(AccessHall.DayKey, 86_400)]
    public async Task Quota_UsedUp_IsRefusedUntilItBeginsAnew(string key, int longest)
    {
        using var vendor = await hall.CallerAsync(key);
        var answers = new List<Reply>();
        while (answers.Count < 8)
            answers.Add(await vendor.GetAsync($"{AccessHall.Hall}/board"));

        // A minute or the day may end meanwhile: no more than twice the quota, and no fewer than it.
        answers.Count(answer => answer.Status == 200).ShouldBeInRange(3, 6);
        var refused = answers.First(answer => answer.Status != 200);
        refused.ShouldBeRefused(429, "quota_used_up", "接口密钥的限额已经用完。");
        int.Parse(refused.RetryAfter!).ShouldBeInRange(1, longest);
    }

    private static object Wanted(string name) => new { name, scopes = new[] { "see-hall" }, office = AccessHall.Id, perMinute = 60, perDay = 1_000 };
}
