using ServiceSdk.ReferenceHost.Tests.Access;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Commands;

public sealed class InitCommandTests(DemonstrationHost demonstration) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("servicesdk-init-");

    private string Data => Path.Combine(_folder.FullName, "data");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Folder_MadeWithAPassword_IsServedWithoutADemonstration()
    {
        var made = await InitAsync(NewStaff.Chosen + "\n", "--admin", "chief-admin");
        (made.ExitCode, made.Error).ShouldBe((0, ""));
        made.Output.ShouldContain("系统管理员账号：chief-admin");

        await using var host = await HostProcess.StartAsync(Data);
        host.Secrets.ShouldBeEmpty();
        using var administrator = new HallClient(host.Address);
        (await administrator.SignInAsync("chief-admin", NewStaff.Chosen)).Status.ShouldBe(200);
        (await administrator.GetAsync("halls")).Body!.AsArray().ShouldBeEmpty();
        (await administrator.GetAsync("accounts")).Body!["entries"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Hall_OfAManagerWhoIsThereFirst_IsSetUpByTheirDocument()
    {
        const string hall = DemonstrationHost.OtherHall, userName = "first-manager";
        (await InitAsync(NewStaff.Chosen + "\n")).ExitCode.ShouldBe(0);
        await using var host = await HostProcess.StartAsync(Data);
        using var administrator = new HallClient(host.Address);
        await administrator.SignInAsync("administrator", NewStaff.Chosen);
        var password = (await administrator.PostAsync("accounts", new { userName, roles = new[] { "manager" }, office = hall }))["password"];
        using var manager = new HallClient(host.Address);
        (await manager.PostAsync("password", new { userName, password, newPassword = NewStaff.Chosen })).Status.ShouldBe(204);
        (await manager.SignInAsync(userName, NewStaff.Chosen)).Status.ShouldBe(200);

        using var model = await demonstration.StaffAsync("manager", hall: hall);
        var document = (await model.GetAsync($"halls/{hall}/configuration")).Body!.ToJsonString();
        var change = (await manager.PutTextAsync($"halls/{hall}/configuration?dryRun=true", document)).Body!["changes"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)change["text"]).ShouldBe("新建大厅：郑陆镇为民服务中心");
        (await manager.GetAsync($"halls/{hall}/configuration")).ShouldBeRefused(404, "hall_unknown", "没有这个大厅。");
        (await manager.PutTextAsync($"halls/{hall}/configuration", document)).Status.ShouldBe(200);
        (await manager.GetAsync($"halls/{hall}/configuration")).Body!.ToJsonString().ShouldBe(document);
        (await manager.PutTextAsync($"halls/{DemonstrationHost.Hall}/configuration", document)).Status.ShouldNotBe(200);
    }

    [Fact]
    public async Task Password_Generated_IsPrintedOnceAndMustBeChanged()
    {
        var made = await InitAsync("", "--generate");
        made.ExitCode.ShouldBe(0, made.Error);
        var password = made.Output.Trim().Split('：')[^1];
        password.Length.ShouldBe(10);

        await using var host = await HostProcess.StartAsync(Data);
        using var administrator = new HallClient(host.Address);
        (await administrator.SignInAsync("administrator", password)).ShouldBeRefused(403, "password_change_required", "这是系统生成的密码，只能用来设置新密码。");
    }

    [Theory]
    [InlineData("short\n", "administrator", "密码至少12个字符。请用更长的密码，例如几个不相关的词。 [password_too_short]")]
    [InlineData("administrator-1\n", "administrator", "密码和用户名相近。请换一个和用户名无关的密码。 [password_like_name]")]
    [InlineData("", "张三", "用户名不正确：4至40个小写字母、数字或连字符。请按岗位命名，例如320402006-1-clerk-2，不要使用姓名。 [user_name_invalid]")]
    public async Task Folder_WithAnUnfitAdministrator_IsNotMade(string input, string admin, string sentence)
    {
        (await InitAsync(input, "--admin", admin)).ShouldBe(new HostCommand(2, "", sentence + "\n"));
        Directory.Exists(Data).ShouldBeFalse();
    }

    [Fact]
    public async Task Folder_NotEmpty_IsRefused()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "note.txt"), "", TestContext.Current.CancellationToken);
        (await InitAsync(NewStaff.Chosen + "\n")).ShouldBe(new HostCommand(
            4, "", $"数据目录{Data}不是空的。请用--data指明一个空目录或还没有的目录。 [data_folder_not_empty]\n"));
    }

    [Fact]
    public async Task Demonstration_AtAnAddressOthersReach_IsNotServed()
    {
        var run = await HostCommand.RunAsync("serve", "--data", Data, "--urls", "https://0.0.0.0:0", "--grpc", "none");
        (run.ExitCode, run.Error).ShouldBe((4, "演示数据只能在本机地址上使用，例如http://127.0.0.1:5080。正式使用请先用init建立数据目录。\n"));
        Directory.Exists(Data).ShouldBeFalse();
    }

    private Task<HostCommand> InitAsync(string input, params string[] options) => HostCommand.RunAsync(null, ["init", "--data", Data, .. options], input);
}
