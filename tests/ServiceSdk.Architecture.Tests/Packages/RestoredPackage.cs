using System.Text.Json;
using System.Xml.Linq;

namespace ServiceSdk.Architecture.Tests.Packages;

/// <summary>A package as the last restore resolved it, with the licence its own description names.</summary>
internal sealed record RestoredPackage(string Id, string Version, string Licence, bool IsProduct)
{
    private static readonly string[] Product = ["sdk/", "reference-host/", "plugins/", "device-drivers/"];

    /// <summary>Packages that bring their licence as a file or an address, which somebody has read.</summary>
    private static readonly Dictionary<string, string> Read = new() { ["CommandLineParser"] = "MIT", ["Microsoft.DotNet.PlatformAbstractions"] = "MIT" };

    /// <summary>All, by name; those of the product first where a package has two versions.</summary>
    public static IReadOnlyList<RestoredPackage> All { get; } = [.. Restored()];

    /// <summary>Projects without a restore: of them nothing is known.</summary>
    public static IReadOnlyList<string> NotRestored { get; } =
        [.. Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) && !File.Exists(AssetsOf(file)))];

    private static IEnumerable<RestoredPackage> Restored() =>
        from project in Repository.Files
        where project.EndsWith(".csproj", StringComparison.Ordinal) && File.Exists(AssetsOf(project))
        from package in PackagesOf(AssetsOf(project))
        group Product.Any(folder => project.StartsWith(folder, StringComparison.Ordinal)) by package into found
        orderby found.Key.Id.ToUpperInvariant(), found.Key.Version
        select new RestoredPackage(found.Key.Id, found.Key.Version, LicenceOf(found.Key.Id, found.Key.Description), found.Contains(true));

    private static string AssetsOf(string project) =>
        Path.Combine(Repository.Root, "artifacts", "obj", Path.GetFileNameWithoutExtension(project), "project.assets.json");

    private static IEnumerable<(string Id, string Version, string Description)> PackagesOf(string assets)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(assets));
        var folder = document.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
        foreach (var library in document.RootElement.GetProperty("libraries").EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() != "package")
                continue;
            var (id, version) = (library.Name.Split('/')[0], library.Name.Split('/')[1]);
            yield return (id, version, Path.Combine(folder, library.Value.GetProperty("path").GetString()!, $"{id.ToLowerInvariant()}.nuspec"));
        }
    }

    private static string LicenceOf(string id, string description)
    {
        var licence = XDocument.Load(description).Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value : Read.GetValueOrDefault(id, "none named");
    }
}
