using System.Text.RegularExpressions;

namespace ServiceSdk.Architecture.Tests.Refusals;

public sealed partial class RefusalPageTests
{
    [Fact]
    public void Page_InTheDocs_IsWhatTheSourcesSay()
    {
        var page = RefusalPage.Text();
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "refusals.written.md"), page);

        var inDocs = Repository.Read(RefusalPage.File);
        page.Split('\n').Except(inDocs.Split('\n')).ShouldBeEmpty("the sources say, the page does not");
        inDocs.ShouldBe(page);
    }

    [Fact]
    public void Code_InAFileOfRefusals_IsOnThePage()
    {
        var listed = RefusalPage.Listed.Select(refusal => refusal.Code).ToHashSet();

        (from file in Repository.Sources(".cs")
         where RefusalPage.IsProduct(file) && file.EndsWith("Refusals.cs", StringComparison.Ordinal)
         from Match literal in CodeLiteral().Matches(Repository.Read(file))
         let code = literal.Groups[1].Value
         where !listed.Contains(code)
         select $"{file}: {code}").ShouldBeEmpty();
    }

    [Fact]
    public void Refusal_Every_SaysWhatIsWrongAndWhatHelps() =>
        RefusalPage.Listed.Where(refusal => refusal.Message.Length == 0 || refusal.Remedy.Length == 0).ShouldBeEmpty();

    [GeneratedRegex("\"([a-z]+(?:_[a-z0-9]+)+)\"")]
    private static partial Regex CodeLiteral();
}
