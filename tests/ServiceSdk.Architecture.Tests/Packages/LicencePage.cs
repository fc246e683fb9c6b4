using System.Text;

namespace ServiceSdk.Architecture.Tests.Packages;

/// <summary>The page of all packages and their licences, as it must be.</summary>
internal static class LicencePage
{
    public const string File = "docs/licences.md";

    private const string Head = """
        # Licences of what we use

        Every package a build restores, also those that packages bring, and the licence it names itself (or the one somebody read in it, where it brings a file). **Product** is what the SDK, the reference
        host, plugins and drivers are made of; **tools** serve builds, tests and benchmarks and are in nothing that is handed on. A test holds this
        page to what was restored and every licence to a list of permitted ones (MIT, Apache-2.0, BSD; for tools PostgreSQL besides), and leaves what
        the page should be in the test's output folder as `licences.written.md`. `tests/run.sh` also asks the registry for known vulnerabilities.

        | Package | Version | Licence | Of |
        |--|--|--|--|

        """;

    public static string Text()
    {
        var page = new StringBuilder(Head);
        foreach (var package in RestoredPackage.All)
            page.Append($"| {package.Id} | {package.Version} | {package.Licence} | {(package.IsProduct ? "product" : "tools")} |\n");
        return page.ToString();
    }
}
