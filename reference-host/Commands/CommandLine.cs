using System.Text;
using ServiceSdk.ReferenceHost.Commands.Catalog;
using ServiceSdk.ReferenceHost.Commands.Halls;
using ServiceSdk.ReferenceHost.Commands.Journal;
using ServiceSdk.ReferenceHost.Commands.Keys;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>The verbs of the host. Without one it serves.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var app = new CommandApp<ServeCommand>();
        app.Configure(config =>
        {
            config.SetApplicationName("ServiceSdk.ReferenceHost");

            // A mistyped option must not be answered as if it had not been there.
            config.UseStrictParsing();
            config.AddCommand<ServeCommand>("serve").WithDescription("Serve the halls of a data folder (the default).");
            config.AddCommand<InitCommand>("init").WithDescription("Make a data folder of one's own, with its first administrator.")
                .WithExample("init", "--data", "data", "--admin", "administrator");
            config.AddCommand<DeadlineCommand>("deadline").WithDescription("Count a legal term by the State Council's holiday notices.")
                .WithExample("deadline", "--from", "2018-09-28", "--days", "3", "--json")
                .WithExample("deadline", "--from", "2018-09-17", "--days", "10", "--pause", "2018-09-21/2018-10-10")
                .WithExample("deadline", "--received", "2018-09-27", "--procedure", "licensing");
            config.AddCommand<CheckCommand>("check").WithDescription("Check an identity number, a credit code or a division code.")
                .WithExample("check", "credit-code", "91350100M000100Y43")
                .WithExample("check", "division", "320402006", "--json");
            config.AddCommand<SimulateCommand>("simulate").WithDescription("Simulate a hall and its load: waits, and how busy the windows are.")
                .WithExample("simulate", "docs/examples/morning.json", "--json", "--plot", "waits.png");
            config.AddCommand<PlanCommand>("plan").WithDescription("Find the fewest windows that hold a promise.")
                .WithExample("plan", "docs/examples/morning.json");
            config.AddCommand<PoliciesCommand>("policies").WithDescription("Print who may do what: policies, operations, commands.");
            config.AddCommand<PluginsCommand>("plugins").WithDescription("List the plugins and drivers, and why any was refused.");
            config.AddBranch("catalog", catalog =>
            {
                catalog.SetDescription("Read, check and exchange the item catalog; propose changes of it to a running host.");
                catalog.AddCommand<CatalogListCommand>("list").WithDescription("List every item.");
                catalog.AddCommand<CatalogShowCommand>("show").WithDescription("Show one item with its guide and sources.")
                    .WithExample("catalog", "show", "83", "--json");
                catalog.AddCommand<CatalogJudgeCommand>("judge").WithDescription("Hold facts against an item's conditions.")
                    .WithExample("catalog", "judge", "61", "facts.json", "--json").WithExample("catalog", "judge", "61", "--template");
                catalog.AddCommand<CatalogCheckCommand>("check").WithDescription("Name what is wrong with items documents, by file and line.")
                    .WithExample("catalog", "check", "--production");
                catalog.AddCommand<CatalogSchemaCommand>("schema").WithDescription("Print the JSON Schema of items documents.");
                catalog.AddCommand<CatalogDiffCommand>("diff").WithDescription("Say what differs between two catalogs.")
                    .WithExample("catalog", "diff", "before.json", "after.json");
                catalog.AddCommand<CatalogExportCommand>("export").WithDescription("Write items as JSON, or their guides as CSV or XLSX.")
                    .WithExample("catalog", "export", "guides.xlsx");
                catalog.AddCommand<CatalogImportCommand>("import").WithDescription("Propose what a file has anew or different.")
                    .WithExample("catalog", "import", "guides.xlsx", "--user", "editor", "--from", "2027-01-01", "--reason", "年度修订");
                catalog.AddCommand<CatalogOverrideCommand>("override").WithDescription("Propose other values for single fields of known items.")
                    .WithExample("catalog", "override", "terms.json", "--user", "editor", "--from", "2027-01-01", "--reason", "补充依据");
            });
            config.AddBranch("calendar", calendar =>
            {
                calendar.SetDescription("Keep the legal calendar of a running host.");
                calendar.AddCommand<CalendarImportCommand>("import").WithDescription("Publish a State Council notice to it.")
                    .WithExample("calendar", "import", "2027.json", "--user", "administrator");
            });
            config.AddBranch("hall", hall =>
            {
                hall.SetDescription("Take a hall's configuration out of a running host and bring it back.");
                hall.AddCommand<HallSchemaCommand>("schema").WithDescription("Print the JSON Schema of hall documents.");
                hall.AddCommand<HallExportCommand>("export").WithDescription("Print a hall's document.")
                    .WithExample("hall", "export", "320402006-1", "--user", "320402006-1-manager");
                hall.AddCommand<HallDiffCommand>("diff").WithDescription("Say what a document would change.");
                hall.AddCommand<HallImportCommand>("import").WithDescription("Bring a document in, while the hall is open.")
                    .WithExample("hall", "import", "hall.json", "--user", "320402006-1-manager", "--dry-run");
            });
            config.AddBranch("keys", keys =>
            {
                keys.SetDescription("Look after the master key of a data folder while no host runs on it.");
                keys.AddCommand<RotateCommand>("rotate").WithDescription("Put all data keys under a new master key; run again after a crash.")
                    .WithExample("keys", "rotate", "--data", "data");
            });
            config.AddBranch("journal", journal =>
            {
                journal.SetDescription("Check, print, back up and restore a data folder's journal while no host runs on it.");
                journal.AddCommand<VerifyCommand>("verify").WithDescription("Check every chain, and anchors kept elsewhere.")
                    .WithExample("journal", "verify", "--data", "data", "--anchors", "anchors.txt");
                journal.AddCommand<DumpCommand>("dump").WithDescription("Print records as JSON, one a line; personal fields stay ciphertext.")
                    .WithExample("journal", "dump", "--stream", "case/320402006-1-20261126-0001-1");
                journal.AddCommand<ReplayCommand>("replay").WithDescription("Fold every stream with this version, and print each queue's end state as a digest.")
                    .WithExample("journal", "replay", "--data", "data", "--json");
                journal.AddCommand<BackupCommand>("backup").WithDescription("Copy the journal; the master key is not copied.")
                    .WithExample("journal", "backup", "--data", "data", "--to", "/backup/hall");
                journal.AddCommand<RestoreCommand>("restore").WithDescription("Make a data folder of a backup, verified first.")
                    .WithExample("journal", "restore", "--from", "/backup/hall/20261126-030000-95", "--data", "data");
            });
            config.SetExceptionHandler((e, _) =>
            {
                if (e is not (CommandRuntimeException or CommandParseException))
                    throw e;
                return Output.Refused(new Refusal("command_line_invalid", $"命令行不正确：{e.Message}", "请用--help查看用法。"));
            });
        });
        return app.RunAsync(args);
    }
}
