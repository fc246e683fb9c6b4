using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>Accounts made for one test, so that what it does to them harms no other.</summary>
internal static class NewStaff
{
    public const string Chosen = "Sieben Kraniche über dem Fluss";

    /// <summary>Makes an account, as the administrator does.</summary>
    /// <returns>The password made for it.</returns>
    public static async Task<string> CreateAsync(this DemonstrationHost host, string userName, string role = "reviewer", string office = DemonstrationHost.Hall)
    {
        using var administrator = await host.AdministratorAsync();
        var created = await administrator.PostAsync("accounts", new { userName, roles = new[] { role }, office, tier = "township" });
        created.Status.ShouldBe(201, created.ToString());
        return created["password"];
    }

    /// <summary>Makes an account whose password is chosen, and signs in with it.</summary>
    public static async Task<HallClient> SignedInAsync(
        this DemonstrationHost host, string userName, string role = "reviewer", string office = DemonstrationHost.Hall)
    {
        var password = await host.CreateAsync(userName, role, office);
        var staff = host.Anonymous();
        (await staff.PostAsync("password", new { userName, password, newPassword = Chosen })).Status.ShouldBe(204);
        (await staff.SignInAsync(userName, Chosen)).Status.ShouldBe(200);
        return staff;
    }

    public static Task<Reply> SignInAsync(this HallClient client, string userName, string password) =>
        client.PostAsync("session", new { userName, password });

    public static async Task ShouldBeSignedOutAsync(this HallClient client) =>
        (await client.GetAsync("session")).ShouldBeRefused(401, "sign_in_required", "请先登录。");
}
