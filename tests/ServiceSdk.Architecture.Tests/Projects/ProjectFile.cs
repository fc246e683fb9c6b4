using System.IO.Enumeration;
using System.Xml.Linq;

namespace ServiceSdk.Architecture.Tests.Projects;

/// <summary>What one project file names. Globs and item lists are followed, conditions are not: there are none.</summary>
internal sealed class ProjectFile
{
    private readonly XElement _root;

    private ProjectFile(string path) => (Path, _root) = (path, XElement.Parse(Repository.Read(path)));

    public static IReadOnlyList<ProjectFile> All { get; } = [.. Repository.Sources(".csproj").Select(path => new ProjectFile(path))];

    /// <summary>Its path from the repository's root.</summary>
    public string Path { get; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public bool IsPlugin => File.Exists(System.IO.Path.Combine(Repository.Root, Folder, "plugin.json"));

    public bool IsIn(string folder) => Path.StartsWith($"{folder}/", StringComparison.Ordinal);

    public IEnumerable<ProjectReference> References => Items("ProjectReference").SelectMany(
        element => Paths((string)element.Attribute("Include")!).Select(path => new ProjectReference(
            All.Single(project => project.Path == path),
            BuildOnly: (string?)element.Attribute("ReferenceOutputAssembly") == "false",
            IsPrivate: (string?)element.Attribute("Private") != "false",
            ExcludesRuntime: (string?)element.Attribute("ExcludeAssets") == "runtime")));

    public IEnumerable<XElement> Packages => Items("PackageReference");

    public IEnumerable<string> PackageNames => Packages.Select(package => (string)package.Attribute("Include")!);

    public override string ToString() => Path;

    private IEnumerable<XElement> Items(string name) => _root.Elements("ItemGroup").Elements(name);

    private IEnumerable<string> Paths(string include) => include.Split(';').SelectMany(part =>
        part.StartsWith("@(", StringComparison.Ordinal)
            ? Items(part[2..^1]).SelectMany(element => Paths((string)element.Attribute("Include")!))
            : Glob(part));

    private IEnumerable<string> Glob(string pattern)
    {
        var absolute = Repository.Relative(System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository.Root, Folder, pattern)));
        var found = Repository.Files.Where(file => FileSystemName.MatchesSimpleExpression(absolute, file, ignoreCase: false)).ToList();
        return found.Count > 0 ? found : throw new InvalidDataException($"{Path} references {pattern}, which is not there.");
    }
}

/// <summary>One reference from a project to another.</summary>
internal sealed record ProjectReference(ProjectFile To, bool BuildOnly, bool IsPrivate, bool ExcludesRuntime);
