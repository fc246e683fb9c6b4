namespace ServiceSdk.Plugins.Tests.Manifests;

public sealed class PackageFilesTests
{
    private const string Repack = "请向插件提供方索取完整的插件包，重新安装。";

    [Fact]
    public void Read_FileChangedAfterPacking_IsRefusedByName()
    {
        var refusal = Refused(folder => File.AppendAllText(Path.Combine(folder, "items.json"), " "));

        refusal.ShouldBe(new Refusal("plugin_file_changed", "插件 tampered 的文件 items.json 与清单的校验值不符。", Repack));
    }

    [Fact]
    public void Read_FileAddedAfterPacking_IsRefusedByName()
    {
        var refusal = Refused(folder =>
        {
            Directory.CreateDirectory(Path.Combine(folder, "more"));
            File.WriteAllText(Path.Combine(folder, "more", "extra.dll"), "");
        });

        refusal.ShouldBe(new Refusal("plugin_file_unlisted", "插件 tampered 多出清单未列的文件 more/extra.dll。", "请删除该文件，或重新安装插件。"));
    }

    [Fact]
    public void Read_FileTakenAwayAfterPacking_IsRefusedByName()
    {
        var refusal = Refused(folder => File.Delete(Path.Combine(folder, "items.json")));

        refusal.ShouldBe(new Refusal("plugin_file_missing", "插件 tampered 缺少文件 items.json。", Repack));
    }

    [Theory]
    [InlineData("assembly", "Nowhere.dll")]
    [InlineData("items", "../elsewhere/items.json")]
    public void Read_ManifestThatNamesAFileNotInItsFolder_IsRefusedByName(string key, string file)
    {
        using var directory = new PluginDirectory().Add("tampered", manifest: manifest => manifest[key] = file);

        PluginFolder.Read(directory.Path).Refusals.ShouldHaveSingleItem().Refusal
            .ShouldBe(new Refusal("plugin_file_missing", $"插件 tampered 缺少文件 {file}。", Repack));
    }

    private static Refusal Refused(Action<string> afterPacking)
    {
        using var directory = new PluginDirectory().Add("tampered");
        afterPacking(Path.Combine(directory.Path, "tampered"));
        return PluginFolder.Read(directory.Path).Refusals.ShouldHaveSingleItem().Refusal;
    }
}
