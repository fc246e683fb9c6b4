using ServiceSdk.ReferenceHost.Tests.Commands;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access.Identity;

/// <summary>An identity provider that is not there, and options that name none.</summary>
public sealed class ProviderTests(DemonstrationHost host)
{
    [Fact]
    public async Task Provider_NotSetUp_IsToldSo()
    {
        using var browser = new ProvingBrowser(host.Process.Address);
        (await browser.StartAsync()).ShouldBeRefused(409, "identity_provider_none", "本系统没有启用统一身份认证。");
        (await browser.EnterAsync()).ShouldBeRefused(409, "identity_provider_none", "本系统没有启用统一身份认证。");
        using var administrator = await host.AdministratorAsync();
        (await administrator.PutAsync("accounts/administrator/identity", new { subject = "somebody" }))
            .ShouldBeRefused(409, "identity_provider_none", "本系统没有启用统一身份认证。");
    }

    [Fact]
    public async Task Provider_Down_IsToldSoAndPasswordsStillWork()
    {
        var data = Directory.CreateTempSubdirectory("servicesdk-provider-");
        await using var alone = await HostProcess.StartAsync(data.FullName, IdentityHall.OptionsFor(Issuer.FreeAddress(), data));
        using var browser = new ProvingBrowser(alone.Address);
        var refused = await browser.StartAsync();
        refused.ShouldBeRefused(503, "identity_provider_unavailable", "统一身份认证暂时连接不上。");
        refused["detail"].ShouldBe("请稍后重试，或用账号和密码登录。");
        (await browser.PostAsync("session", new { userName = "administrator", password = alone.Secrets["administrator"] })).Status.ShouldBe(200);
        await alone.DisposeAsync();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Options_ThatNameNoProvider_AreRefused()
    {
        var data = Directory.CreateTempSubdirectory("servicesdk-provider-");
        var whole = IdentityHall.OptionsFor("https://sso.example.gov.cn", data);
        (await ServeAsync(data, whole[..4])).ShouldBe((2, "命令行不正确：--oidc-authority、--oidc-client和--oidc-secret-file应一起使用。请用--help查看用法。 [command_line_invalid]"));
        (await ServeAsync(data, IdentityHall.OptionsFor("http://sso.example.gov.cn", data)))
            .ShouldBe((2, "命令行不正确：--oidc-authority应为https地址，例如https://sso.example.gov.cn。请用--help查看用法。 [command_line_invalid]"));

        File.WriteAllText(whole[^1], " \n");
        (await ServeAsync(data, whole)).ShouldBe((4, $"文件{whole[^1]}是空的。请写入统一身份认证给本系统的客户端密钥。"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(whole[^1], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            (await ServeAsync(data, whole)).ShouldBe((4, $"文件{whole[^1]}可以被其他用户读取。请先执行chmod 600。"));
        }

        File.Delete(whole[^1]);
        (await ServeAsync(data, whole)).ShouldBe((4, $"找不到--oidc-secret-file指明的文件{whole[^1]}。"));
        data.Delete(recursive: true);
    }

    private static async Task<(int, string)> ServeAsync(DirectoryInfo data, string[] options)
    {
        var run = await HostCommand.RunAsync(["serve", "--data", Path.Combine(data.FullName, "none"), "--urls", "http://127.0.0.1:0", .. options]);
        return (run.ExitCode, run.Error.Trim());
    }
}
