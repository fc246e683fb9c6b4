using System.Text.RegularExpressions;

namespace ServiceSdk.Architecture.Tests.Security;

/// <summary>What runs in browsers shows text as text, keeps nothing, and fetches nothing from elsewhere.</summary>
public sealed partial class ScriptTests
{
    [Fact]
    public void Script_OfEveryPage_NeitherMakesMarkupOfTextNorKeepsAnything() =>
        Found("reference-host/wwwroot/js/", Markup()).ShouldBeEmpty();

    [Fact]
    public void Page_AndItsParts_NameNoOtherHost() => Found("reference-host/", ElsewhereAddress()).ShouldBeEmpty();

    private static IEnumerable<string> Found(string folder, Regex what) =>
        from file in Repository.Sources(".js", ".css", ".razor")
        where file.StartsWith(folder, StringComparison.Ordinal)
        from Match found in what.Matches(Repository.Read(file))
        select $"{file}: {found.Value}";

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|localStorage|sessionStorage|indexedDB")]
    private static partial Regex Markup();

    [GeneratedRegex(@"https?://(?!www\.w3\.org/)[^'"" ]+")]
    private static partial Regex ElsewhereAddress();
}
