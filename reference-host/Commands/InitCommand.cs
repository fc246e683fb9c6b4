using System.ComponentModel;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Makes a data folder of one's own: no demonstration, one administrator.</summary>
internal sealed class InitCommand : AsyncCommand<InitCommand.Settings>
{
    public sealed class Settings : CommandSettings
    {
        [CommandOption("--data <DIR>")]
        [Description("The data folder; absent or empty.")]
        public string Data { get; init; } = "data";

        [CommandOption("--master-key <FILE>")]
        [Description("The master key's file; keys/master.key in the data folder unless told otherwise. Back it up apart from the data.")]
        public string? MasterKey { get; init; }

        [CommandOption("--admin <NAME>")]
        [Description("The administrator's user name; a post, not a person's name.")]
        public string Admin { get; init; } = "administrator";

        [CommandOption("--office <ID>")]
        [Description("Whom the administrator acts for.")]
        public string Office { get; init; } = FirstAdministrator.UsualOffice;

        [CommandOption("--generate")]
        [Description("Make the password and print it once; otherwise it is asked for, or read from standard input.")]
        public bool Generate { get; init; }
    }

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (Directory.Exists(settings.Data) && Directory.EnumerateFileSystemEntries(settings.Data).Any())
            return Output.Refused(
                new Refusal("data_folder_not_empty", $"数据目录{settings.Data}不是空的。", "请用--data指明一个空目录或还没有的目录。"), ExitCodes.Refused);

        // Before anything is made: a folder half made would be of no use.
        if (!Password(settings).Succeeded(out var password, out var refusal))
            return Output.Refused(refusal);
        try
        {
            if (await CreateAsync(settings, password) is { } refused)
                return Output.Refused(refused);
        }
        catch (Exception e) when (e is DataFolderException or MasterKeyException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCodes.Refused;
        }

        Console.WriteLine($"数据目录{settings.Data}已经建立，系统管理员账号：{settings.Admin}");
        if (settings.Generate)
            Console.WriteLine($"初始密码（只显示这一次，首次登录前必须修改）：{password}");
        return ExitCodes.Done;
    }

    private static Outcome<string> Password(Settings settings)
    {
        if (AccountRules.Judge(settings.Admin, [Roles.Administrator], settings.Office) is { } unfit)
            return unfit;
        if (settings.Generate)
            return StaffPasswords.Make();
        var password = Ask("口令：");
        if (PasswordRules.Judge(password, settings.Admin) is { } refusal)
            return refusal;
        return Console.IsInputRedirected || Ask("再输入一次：") == password
            ? password
            : new Refusal("password_mismatch", "两次输入的密码不一样。", "请重新输入。");
    }

    private static string Ask(string prompt) => Console.IsInputRedirected
        ? Console.In.ReadLine() ?? ""
        : AnsiConsole.Prompt(new TextPrompt<string>(prompt).Secret());

    private static async Task<Refusal?> CreateAsync(Settings settings, string password)
    {
        var options = new ServeCommand.Settings { Data = settings.Data, MasterKey = settings.MasterKey }.ToOptions();
        ReferenceHost.CreateKeyFolder(options);
        await using var services = new ServiceCollection().AddLogging().AddServiceHall(options)
            .AddStaffPasswords().AddSingleton<FirstAdministrator>().BuildServiceProvider();
        _ = services.GetRequiredService<MasterKey>();
        return await services.GetRequiredService<FirstAdministrator>().CreateAsync(settings.Admin, settings.Office, password, settings.Generate);
    }
}
