using System.Text.RegularExpressions;

namespace ServiceSdk.Architecture.Tests.Sources;

public sealed partial class SourceFileTests
{
    private const int LineLimit = 300;

    // Put together here, so that this file does not name what it forbids.
    private const string SharedFolder = ".." + "/shared";

    private static readonly string[] Binary = [".bin", ".png", ".ttf", ".woff2", ".ico", ".db"];

    [Fact]
    public void Source_Every_IsShort() =>
        Repository.Sources(".cs", ".razor", ".js", ".css", ".sh", ".targets")
            .Where(file => Repository.Read(file).Split('\n').Length > LineLimit).ShouldBeEmpty();

    [Fact]
    public void Source_ItsNamespace_IsFileScoped() =>
        Repository.Sources(".cs")
            .Where(file => Path.GetFileName(file) != "Program.cs" && !FileScoped().IsMatch(Repository.Read(file))).ShouldBeEmpty();

    [Fact]
    public void File_Any_NamesNoFolderOutsideTheRepository() =>
        Repository.Files.Where(file => !Binary.Contains(Path.GetExtension(file))).Where(NamesOutsideFolder).ShouldBeEmpty();

    private static bool NamesOutsideFolder(string file)
    {
        var text = Repository.Read(file);
        return text.Contains(SharedFolder, StringComparison.Ordinal) || WorkFolder().IsMatch(text);
    }

    [GeneratedRegex(@"^namespace [\w.]+;", RegexOptions.Multiline)]
    private static partial Regex FileScoped();

    // The absolute path alone: a folder "work" inside an address or a relative path is none of it.
    [GeneratedRegex(@"(?<![\w.~})-])/work[/]")]
    private static partial Regex WorkFolder();
}
