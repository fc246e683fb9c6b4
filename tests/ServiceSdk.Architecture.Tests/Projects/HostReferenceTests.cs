namespace ServiceSdk.Architecture.Tests.Projects;

public sealed class HostReferenceTests
{
    private static ProjectFile Host => ProjectFile.All.Single(project => project.Name == "reference-host");

    [Fact]
    public void Host_ItsReferences_AreHostingPrintingRemoteAndTheNationalAlgorithmsOnly() =>
        Host.References.Where(reference => !reference.BuildOnly).Select(reference => reference.To.Name).ShouldBe(["ServiceSdk.Hosting", "ServiceSdk.Printing", "ServiceSdk.Remote", "ServiceSdk.Sm"]);

    [Fact]
    public void Host_BuiltOnlyWithIt_AreAllPluginsAndDrivers() =>
        Host.References.Where(reference => reference.BuildOnly).Select(reference => reference.To.Path)
            .ShouldBe(ProjectFile.All.Where(project => project.IsIn("plugins") || project.IsIn("device-drivers")).Select(project => project.Path), ignoreOrder: true);
}
