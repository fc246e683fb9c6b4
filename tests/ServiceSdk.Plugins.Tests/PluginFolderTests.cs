using Microsoft.Extensions.Logging.Abstractions;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Tests;

public sealed class PluginFolderTests
{
    private const string Report = "请将本条提示转告插件提供方，并安装改正后的版本。";

    [Fact]
    public void Load_EveryHazardInOneDirectory_RefusesEachByNameAndLoadsTheOthers()
    {
        using var directory = new PluginDirectory()
            .Add("a-first", "Healthy")
            .Add("b-broken", files: folder => File.WriteAllText(Path.Combine(folder, "Broken.dll"), "not an assembly"), manifest: m => m["assembly"] = "Broken.dll")
            .Add("c-throws", "ThrowsInConstructor")
            .Add("d-too-new", "Healthy", m => m["contract"] = new Newtonsoft.Json.Linq.JObject { ["from"] = "1.1", ["to"] = "2.0" })
            .Add("e-clash", "Healthy", items: items => items[0]["code"] = "a-first-1")
            .Add("f-contract", "CarriesContract")
            .Add("g-two", "TwoEntries")
            .Add("h-wrong-kind", "Healthy", m => ToDriver(m, "ticket-printer"))
            .Add("i-data-only")
            .Add("j-driver", "SilentDriver", m => ToDriver(m, "evaluator"))
            .Add("k-last", "SlowJudge");
        var log = new RecordingLogger();

        var report = PluginFolder.Load(directory.Path, log);

        report.Plugins.Select(plugin => plugin.Manifest.Id).ShouldBe(["a-first", "i-data-only", "j-driver", "k-last"]);
        report.Refusals.Select(refused => (refused.PluginId, refused.Refusal.Code, refused.Refusal.Message, refused.Refusal.Remedy)).ShouldBe(
        [
            ("b-broken", "plugin_load_failed", "插件 b-broken 的程序集 Broken.dll 无法装入。", Report),
            ("c-throws", "plugin_constructor_failed", "插件 c-throws 的入口在创建时出错。", Report),
            ("d-too-new", "plugin_too_new", "插件 d-too-new 需要契约 1.1 以上，本机为 1.0。", "请升级主机，或安装适用于本机契约的插件版本。"),
            ("e-clash", "plugin_item_clash", "插件 e-clash 的事项 a-first-1 已由插件 a-first 提供。", "请只保留其中一个插件，或改用不同的事项编码。"),
            ("f-contract", "plugin_carries_contract", "插件 f-contract 自带共用程序集 ServiceSdk.Abstractions.dll，装入后类型不相符。", "请以 Private=false 引用契约，重新打包。"),
            ("g-two", "plugin_entry_missing", "插件 g-two 应恰有一个公开的、带公开无参构造函数的 IItemPlugin 实现，实有 2 个。", Report),
            ("h-wrong-kind", "plugin_entry_missing", "插件 h-wrong-kind 应恰有一个公开的、带公开无参构造函数的 IDeviceDriver 实现，实有 0 个。", Report),
        ]);
        log.Lines.ShouldContain("Plugin c-throws threw System.InvalidOperationException while it was being loaded");
        log.Lines.ShouldNotContain(line => line.Contains("words that must reach nobody"));
    }

    [Fact]
    public void Load_ItemPluginDriverAndDataOnly_EachOffersOnlyItsOwnEntry()
    {
        using var directory = new PluginDirectory()
            .Add("data").Add("driver", "SilentDriver", m => ToDriver(m, "evaluator")).Add("item", "Healthy");

        var plugins = PluginFolder.Load(directory.Path, NullLogger.Instance).Plugins;

        plugins.Select(plugin => (plugin.Manifest.Id, plugin.ItemPlugin is not null, plugin.Driver is not null, plugin.Items.Count))
            .ShouldBe([("data", false, false, 1), ("driver", false, true, 0), ("item", true, false, 1)]);
    }

    [Fact]
    public async Task Load_HealthyPlugin_SharesTheContractsTypes()
    {
        using var directory = new PluginDirectory().Add("item", "Healthy");
        var plugin = PluginFolder.Load(directory.Path, NullLogger.Instance).Plugins.ShouldHaveSingleItem();

        var judgement = await plugin.ItemPlugin!.JudgeAsync(Filings.Of("item-1"), default);

        judgement.Facts.ShouldBe([new Fact("asked_about", "事项", "item-1", Sources.Sample)]);
    }

    [Fact]
    public void Load_PluginRefusedForItsCode_LeavesItsItemsToTheNext()
    {
        using var directory = new PluginDirectory()
            .Add("a-throws", "ThrowsInConstructor", items: items => items[0]["code"] = "shared-1")
            .Add("b-heir", items: items => items[0]["code"] = "shared-1");

        PluginFolder.Load(directory.Path, NullLogger.Instance).Plugins.ShouldHaveSingleItem().Manifest.Id.ShouldBe("b-heir");
    }

    [Fact]
    public void Read_PluginThatThrowsWhenLoaded_IsReadWithoutRunningIt()
    {
        using var directory = new PluginDirectory().Add("throws", "ThrowsInConstructor");

        var report = PluginFolder.Read(directory.Path);

        report.Refusals.ShouldBeEmpty();
        report.Packages.ShouldHaveSingleItem().Items.ShouldHaveSingleItem().Name.ShouldBe("测试事项");
    }

    [Fact]
    public void Read_DirectoryThatIsNotThere_IsRefusedByName()
    {
        var report = PluginFolder.Read("/no/such/plugins");

        report.Packages.ShouldBeEmpty();
        report.Refusals.ShouldHaveSingleItem().Refusal.ShouldBe(
            new Refusal("plugin_directory_missing", "插件目录 /no/such/plugins 不存在。", "请检查插件目录的配置，或先构建插件。"));
    }

    private static void ToDriver(Newtonsoft.Json.Linq.JObject manifest, string deviceClass)
    {
        manifest["kind"] = "driver";
        manifest["deviceClasses"] = new Newtonsoft.Json.Linq.JArray(deviceClass);
        manifest.Remove("items");
    }
}
