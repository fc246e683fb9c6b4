using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceSdk.Plugins.Tests.Departments;

namespace ServiceSdk.Plugins.Tests.Loading;

public sealed class UnloadTests
{
    [Fact]
    public void Unload_PluginNobodyHolds_IsProvenGone()
    {
        using var directory = new PluginDirectory().Add("item", "Healthy");
        var plugin = Load(directory.Path);

        var report = plugin.Unload(TimeProvider.System);

        report.Unloaded.ShouldBeTrue();
        report.ToString().ShouldBe($"item: Unloaded in {report.Took.TotalMilliseconds:0} ms");
        Should.Throw<ObjectDisposedException>(() => plugin.ItemPlugin);
        plugin.Items.ShouldHaveSingleItem();
    }

    [Fact]
    public void Unload_PluginThatLeftAHandlerBehind_IsReportedPinned()
    {
        using var directory = new PluginDirectory().Add("item", "PinsContext");

        var report = Load(directory.Path).Unload(TimeProvider.System);

        report.Unloaded.ShouldBeFalse();
        report.ToString().ShouldBe("item: Pinned");
    }

    [Fact]
    public void Unload_DataOnlyPlugin_HasNothingToLetGo()
    {
        using var directory = new PluginDirectory().Add("data");
        var plugin = Load(directory.Path);

        plugin.Unload(TimeProvider.System).Unloaded.ShouldBeTrue();
        plugin.ItemPlugin.ShouldBeNull();
    }

    [Fact]
    public void Unload_DepartmentThatHasJudged_IsProvenGone()
    {
        var plugins = PluginFolder.Load(Department.Folder, NullLogger.Instance).Plugins;
        var plugin = plugins.Single(p => p.Manifest.Id == Department.PublicSecurity);

        Judge(plugin);

        plugin.Unload(TimeProvider.System).Unloaded.ShouldBeTrue();
    }

    // In frames of their own, which are gone when the proof begins.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static LoadedPlugin Load(string directory) =>
        PluginFolder.Load(directory, NullLogger.Instance).Plugins.ShouldHaveSingleItem();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Judge(LoadedPlugin plugin)
    {
        var judging = plugin.ItemPlugin!.JudgeAsync(Filings.Of("tn2018-083", form: """{ "kind": "first" }"""), default);
        judging.IsCompletedSuccessfully.ShouldBeTrue();
    }
}
