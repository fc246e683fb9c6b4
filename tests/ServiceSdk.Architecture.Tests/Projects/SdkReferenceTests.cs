namespace ServiceSdk.Architecture.Tests.Projects;

/// <summary>Who may know whom. A new project of the SDK enters these tables first.</summary>
public sealed class SdkReferenceTests
{
    private static readonly string[] Projects =
        ["ServiceSdk.Abstractions", "ServiceSdk", "ServiceSdk.Plugins", "ServiceSdk.Devices", "ServiceSdk.Hosting", "ServiceSdk.Remote", "ServiceSdk.Sm", "ServiceSdk.Printing"];

    private static IEnumerable<ProjectFile> Sdk => ProjectFile.All.Where(project => project.IsIn("sdk"));

    [Fact]
    public void Sdk_ItsProjects_AreThoseOfTheTable() => Sdk.Select(project => project.Name).ShouldBe(Projects, ignoreOrder: true);

    [Theory]
    [InlineData("ServiceSdk.Abstractions")]
    [InlineData("ServiceSdk", "ServiceSdk.Abstractions")]
    [InlineData("ServiceSdk.Plugins", "ServiceSdk.Abstractions")]
    [InlineData("ServiceSdk.Devices", "ServiceSdk.Abstractions")]
    [InlineData("ServiceSdk.Hosting", "ServiceSdk", "ServiceSdk.Plugins")]
    [InlineData("ServiceSdk.Remote", "ServiceSdk.Abstractions")]
    [InlineData("ServiceSdk.Sm", "ServiceSdk.Hosting")]
    [InlineData("ServiceSdk.Printing", "ServiceSdk.Hosting")]
    public void SdkProject_ItsReferences_AreExactly(string project, params string[] references) =>
        Of(project).References.Select(reference => reference.To.Name).ShouldBe(references, ignoreOrder: true);

    [Theory]
    [InlineData("ServiceSdk.Abstractions", "Microsoft.Extensions.Logging.Abstractions")]
    [InlineData("ServiceSdk", "Stateless")]
    [InlineData("ServiceSdk.Plugins", "McMaster.NETCore.Plugins", "Newtonsoft.Json")]
    [InlineData("ServiceSdk.Devices")]
    [InlineData("ServiceSdk.Sm", "BouncyCastle.Cryptography")]
    [InlineData("ServiceSdk.Printing", "QRCoder", "SkiaSharp", "SkiaSharp.NativeAssets.Linux.NoDependencies")]
    [InlineData("ServiceSdk.Remote", "Google.Protobuf", "Grpc.Net.Client", "Grpc.Tools")]
    public void SdkProject_ItsPackages_AreExactly(string project, params string[] packages) =>
        Of(project).PackageNames.ShouldBe(packages, ignoreOrder: true);

    private static ProjectFile Of(string name) => Sdk.Single(project => project.Name == name);
}
