namespace ServiceSdk.Architecture.Tests;

/// <summary>The files of the repository these tests run in, without what a build or a run leaves behind.</summary>
internal static class Repository
{
    private static readonly string[] Left = ["bin", "obj", "artifacts", "node_modules", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file's path from the root, with forward slashes, in order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static IEnumerable<string> Sources(params string[] extensions) =>
        Files.Where(file => extensions.Contains(Path.GetExtension(file)));

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) =>
        Directory.GetFiles(folder).Where(file => Path.GetFileName(file) != ".git")
            .Concat(Directory.GetDirectories(folder).Where(IsOurs).SelectMany(Walk));

    private static bool IsOurs(string folder)
    {
        var name = Path.GetFileName(folder);
        var isDataFolder = name == "data" && Path.GetDirectoryName(folder) == Root;
        return !Left.Contains(name) && !isDataFolder && (!name.StartsWith('.') || name == ".ci");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ServiceSdk.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests read the repository: run them from its artifacts folder.");
        return folder.FullName;
    }
}
