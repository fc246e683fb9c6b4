namespace ServiceSdk.Architecture.Tests.Packages;

/// <summary>Nothing is used whose licence would bind who builds on the SDK.</summary>
public sealed class LicenceTests
{
    private static readonly string[] Permitted = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL"];
    private static readonly string[] ForTools = [.. Permitted, "PostgreSQL"];

    [Fact]
    public void Package_OfEveryProject_HasAPermittedLicence()
    {
        RestoredPackage.NotRestored.ShouldBeEmpty("dotnet restore ServiceSdk.sln first");

        RestoredPackage.All.Where(package => !(package.IsProduct ? Permitted : ForTools).Contains(package.Licence)).ShouldBeEmpty();
    }

    [Fact]
    public void Page_InTheDocs_IsWhatWasRestored()
    {
        RestoredPackage.NotRestored.ShouldBeEmpty("dotnet restore ServiceSdk.sln first");
        var page = LicencePage.Text();
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "licences.written.md"), page);

        Repository.Read(LicencePage.File).ShouldBe(page);
    }
}
