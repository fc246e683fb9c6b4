namespace ServiceSdk.Architecture.Tests.Projects;

/// <summary>Plugins and drivers are loaded from their folders, never referenced; the contract stays the host's.</summary>
public sealed class PluginReferenceTests
{
    // Its tests look inside the drivers; nothing that ships may.
    private const string DriverTests = "ServiceSdk.Devices.Tests";

    private static IEnumerable<ProjectFile> ItemPlugins => ProjectFile.All.Where(project => project.IsIn("plugins"));

    private static IEnumerable<ProjectFile> Drivers => ProjectFile.All.Where(project => project.IsIn("device-drivers") && project.IsPlugin);

    [Fact]
    public void ItemPlugin_ItsReferences_AreTheContractAtMost() =>
        ItemPlugins.SelectMany(plugin => plugin.References).Select(reference => reference.To.Name).Distinct()
            .ShouldBe(["ServiceSdk.Abstractions"]);

    [Fact]
    public void ItemPlugin_Every_HasAManifest() => ItemPlugins.Where(plugin => !plugin.IsPlugin).ShouldBeEmpty();

    [Fact]
    public void Driver_ItsReferences_AreTheContractAndTheDriversLibrary()
    {
        Drivers.ShouldNotBeEmpty();
        foreach (var driver in Drivers)
        {
            driver.References.Select(reference => reference.To.Name)
                .ShouldBe(["ServiceSdk.Abstractions", "ServiceSdk.Devices"], ignoreOrder: true, driver.Path);
        }
    }

    [Fact]
    public void Contract_ReferencedByAPlugin_DoesNotTravelWithIt() =>
        ItemPlugins.Concat(Drivers)
            .Where(plugin => plugin.References.Any(reference =>
                reference.To.Name == "ServiceSdk.Abstractions" && !(reference is { IsPrivate: false, ExcludesRuntime: true })))
            .ShouldBeEmpty();

    [Fact]
    public void Plugin_ReferencedByAnother_IsBuildOnly() =>
        (from project in ProjectFile.All
         where project.Name != DriverTests
         from reference in project.References
         where (reference.To.IsIn("plugins") || reference.To.IsIn("device-drivers")) && !reference.BuildOnly
         select $"{project} -> {reference.To}").ShouldBeEmpty();
}
