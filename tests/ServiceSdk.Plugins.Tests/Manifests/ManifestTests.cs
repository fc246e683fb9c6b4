using Newtonsoft.Json.Linq;

namespace ServiceSdk.Plugins.Tests.Manifests;

public sealed class ManifestTests
{
    private const string Rewrite = "请按插件编写说明改正该文件后重新打包。";

    public static TheoryData<string, string, string> WrongDocuments => new()
    {
        { "colour", "\"red\"", "colour 是未知字段" },
        { "contract.until", "\"1.0\"", "contract.until 是未知字段" },
        { "contract.to", "", "contract.to 缺少该字段" },
        { "name", "", "name 缺少该字段" },
        { "name", "null", "name 应为文字" },
        { "name", "7", "name 应为文字" },
        { "name", "\"\"", "name 不能为空" },
        { "kind", "\"Item\"", "kind 应为 item、driver、registry 之一" },
        { "kind", "0", "kind 应为 item、driver、registry 之一" },
        { "isolation", "\"thread\"", "isolation 应为 in-process、process 之一" },
        { "contract", "\"1.0\"", "contract 应为对象" },
        { "contract.from", "\"1\"", "contract.from 应为 主.次 两个数字" },
        { "contract.to", "\"1.x\"", "contract.to 应为 主.次 两个数字" },
        { "contract.to", "\"0.9\"", null! },
        { "id", "\"Bad Id\"", "id 只能由小写字母、数字、点和连字符组成" },
        { "version", "\"1.2\"", "version 应为 主.次.修订 三个数字" },
        { "items", "", "items 事项插件必须有事项文件" },
        { "deviceClasses", "\"evaluator\"", "deviceClasses 应为数组" },
        { "deviceClasses", "[null]", "deviceClasses[0] 应为文字" },
        { "deviceClasses", "[\"evaluator\"]", "deviceClasses 事项插件不能有设备类别" },
        { "files", "[]", "files 应为对象" },
    };

    public static TheoryData<string, string, string> WrongDrivers => new()
    {
        { "assembly", "", "assembly 驱动插件必须有程序集" },
        { "items", "\"items.json\"", "items 驱动插件不能有事项文件" },
        { "deviceClasses", "[]", "deviceClasses 驱动插件至少有一个设备类别" },
        { "deviceClasses", "[\"evaluator\",\"camera\"]", "deviceClasses[1] 应为 id-card-reader、ticket-printer、evaluator 之一" },
    };

    [Theory, MemberData(nameof(WrongDocuments))]
    public void Read_DocumentWithOneThingWrong_NamesItsPath(string path, string value, string? fault)
    {
        using var directory = new PluginDirectory().Add("bad", manifest: manifest => Change(manifest, path, value));

        var refused = PluginFolder.Read(directory.Path).Refusals.ShouldHaveSingleItem().Refusal;

        refused.ShouldBe(fault is null
            ? new Refusal("plugin_too_old", "插件 bad 只支持到契约 0.9，本机为 1.0。", "请安装适用于本机契约的插件版本。")
            : new Refusal("plugin_document_invalid", $"插件 {(path == "id" ? "Bad Id" : "bad")} 的 plugin.json 不合要求：{fault}。", Rewrite));
    }

    [Theory, MemberData(nameof(WrongDrivers))]
    public void Read_DriverWithOneThingWrong_NamesItsPath(string path, string value, string fault)
    {
        using var directory = new PluginDirectory().Add("bad", "SilentDriver", manifest =>
        {
            manifest["kind"] = "driver";
            manifest["deviceClasses"] = new JArray("evaluator");
            manifest.Remove("items");
            Change(manifest, path, value);
        });

        PluginFolder.Read(directory.Path).Refusals.ShouldHaveSingleItem().Refusal.Message
            .ShouldBe($"插件 bad 的 plugin.json 不合要求：{fault}。");
    }

    [Theory]
    [InlineData("assembly", "", "assembly 共享数据插件必须有程序集")]
    [InlineData("items", "\"items.json\"", "items 共享数据插件不能有事项文件")]
    [InlineData("deviceClasses", "[\"evaluator\"]", "deviceClasses 共享数据插件不能有设备类别")]
    public void Read_RegistryWithOneThingWrong_NamesItsPath(string path, string value, string fault)
    {
        using var directory = new PluginDirectory().Add("bad", "Healthy", manifest =>
        {
            manifest["kind"] = "registry";
            manifest.Remove("items");
            Change(manifest, path, value);
        });

        PluginFolder.Read(directory.Path).Refusals.ShouldHaveSingleItem().Refusal.Message
            .ShouldBe($"插件 bad 的 plugin.json 不合要求：{fault}。");
    }

    [Fact]
    public void Read_TooNewWithKeysOfItsOwn_IsRefusedForItsContract()
    {
        using var directory = new PluginDirectory().Add("new", manifest: manifest =>
        {
            manifest["contract"] = new JObject { ["from"] = "2.0", ["to"] = "2.4" };
            manifest["sandbox"] = true;
        });

        PluginFolder.Read(directory.Path).Refusals.ShouldHaveSingleItem().Refusal.Message.ShouldBe("插件 new 需要契约 2.0 以上，本机为 1.0。");
    }

    [Theory]
    [InlineData("1.0", "1.0")]
    [InlineData("0.1", "1.0")]
    [InlineData("1.0", "9.12")]
    public void Read_RangeThatHoldsTheContract_IsAccepted(string from, string to)
    {
        using var directory = new PluginDirectory().Add("good", manifest: m => m["contract"] = new JObject { ["from"] = from, ["to"] = to });

        PluginFolder.Read(directory.Path).Packages.ShouldHaveSingleItem().Manifest.Contract.ShouldBe(new ContractRange(from, to));
    }

    [Theory]
    [InlineData("{ \"id\": ", "第 1 行 不是有效的 JSON")]
    [InlineData("{\n\"id\": \"a\",\n\"id\": \"b\" }", "第 3 行 不是有效的 JSON")]
    [InlineData("{}\n{}", "第 2 行 不是有效的 JSON")]
    [InlineData("[]", "$ 应为对象")]
    public void Read_FileThatIsNoManifest_NamesTheLine(string text, string fault)
    {
        using var directory = new PluginDirectory().Add("bad");
        File.WriteAllText(Path.Combine(directory.Path, "bad", "plugin.json"), text);

        PluginFolder.Read(directory.Path).Refusals.ShouldHaveSingleItem().Refusal
            .ShouldBe(new Refusal("plugin_document_invalid", $"插件 bad 的 plugin.json 不合要求：{fault}。", Rewrite));
    }

    [Fact]
    public void Read_FolderWithoutManifest_IsRefusedByName()
    {
        using var directory = new PluginDirectory();
        Directory.CreateDirectory(Path.Combine(directory.Path, "empty"));

        PluginFolder.Read(directory.Path).Refusals.ShouldHaveSingleItem().Refusal
            .ShouldBe(new Refusal("plugin_manifest_missing", "插件目录 empty 中没有 plugin.json。", "请向插件提供方索取完整的插件包，重新安装。"));
    }

    [Fact]
    public void Read_ProcessIsolation_IsRefusedByName()
    {
        using var directory = new PluginDirectory().Add("apart", manifest: manifest => manifest["isolation"] = "process");

        PluginFolder.Read(directory.Path).Refusals.ShouldHaveSingleItem().Refusal.ShouldBe(
            new Refusal("plugin_isolation_unsupported", "插件 apart 要求在独立进程中运行，本机尚不支持。", "请安装在主机进程内运行的插件版本。"));
    }

    [Fact]
    public void Read_TwoFoldersOfOneId_RefusesTheSecond()
    {
        using var directory = new PluginDirectory().Add("one").Add("two", manifest: manifest => manifest["id"] = "one");

        PluginFolder.Read(directory.Path).Refusals.ShouldHaveSingleItem()
            .ShouldBe(new PluginRefusal(Path.Combine(directory.Path, "two"), "one",
                new Refusal("plugin_id_duplicate", "已有标识为 one 的插件。", "请只保留其中一个插件目录。")));
    }

    // An empty value takes the key away.
    private static void Change(JObject manifest, string path, string value)
    {
        var parent = path.Contains('.') ? (JObject)manifest[path.Split('.')[0]]! : manifest;
        var key = path.Split('.')[^1];
        if (value.Length == 0)
            parent.Remove(key);
        else
            parent[key] = JToken.Parse(value);
    }
}
