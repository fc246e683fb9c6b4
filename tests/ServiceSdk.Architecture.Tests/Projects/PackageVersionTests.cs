namespace ServiceSdk.Architecture.Tests.Projects;

/// <summary>Versions stand in Directory.Packages.props and nowhere else.</summary>
public sealed class PackageVersionTests
{
    [Fact]
    public void Package_InAProject_CarriesNoVersion() =>
        (from project in ProjectFile.All
         from package in project.Packages
         where package.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("Version", StringComparison.Ordinal))
             || package.Elements().Any(element => element.Name.LocalName.StartsWith("Version", StringComparison.Ordinal))
         select $"{project}: {package}").ShouldBeEmpty();
}
