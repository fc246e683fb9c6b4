using System.Text.RegularExpressions;

namespace ServiceSdk.Architecture.Tests.Security;

/// <summary>What the pages on safety point to is there: a test that was renamed or taken away proves nothing any more.</summary>
public sealed partial class NamedTestTests
{
    private static readonly Lazy<Dictionary<string, string>> Tests = new(() => Repository.Sources(".cs")
        .Where(file => file.StartsWith("tests/", StringComparison.Ordinal))
        .SelectMany(file => TestClass().Matches(Repository.Read(file)).Select(found => (Name: found.Groups[1].Value, File: file)))
        .GroupBy(found => found.Name).ToDictionary(group => group.Key, group => string.Concat(group.Select(found => Repository.Read(found.File)))));

    [Theory]
    [InlineData("docs/threat-model.md")]
    [InlineData("docs/asvs.md")]
    public void Test_NamedOnAPageOfSafety_Exists(string page)
    {
        var named = NamedTest().Matches(Repository.Read(page)).Select(found => (Class: found.Groups["class"].Value, Method: found.Groups["method"].Value)).ToList();

        named.ShouldNotBeEmpty();
        named.Where(test => !Tests.Value.TryGetValue(test.Class, out var source) || !source.Contains($" {test.Method}", StringComparison.Ordinal))
            .Distinct().ShouldBeEmpty(page);
    }

    [Theory]
    [InlineData("docs/threat-model.md")]
    [InlineData("docs/asvs.md")]
    public void Place_NamedOnAPageOfSafety_Exists(string page) =>
        NamedPlace().Matches(Repository.Read(page)).Select(found => found.Groups[1].Value).Distinct()
            .Where(place => !Repository.Files.Any(file => file == place || file.StartsWith($"{place}/", StringComparison.Ordinal)))
            .ShouldBeEmpty(page);

    [GeneratedRegex(@"class (\w+Tests)\b")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"`(?<class>\w+Tests)(\.(?<method>\w+))?`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"`((?:sdk|reference-host|device-drivers|plugins|docs|tests|eng)/[^` ]+)`")]
    private static partial Regex NamedPlace();
}
