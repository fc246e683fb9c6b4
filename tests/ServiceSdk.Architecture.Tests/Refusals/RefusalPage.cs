using System.Text;

namespace ServiceSdk.Architecture.Tests.Refusals;

/// <summary>Writes the page of the docs that lists every refusal: docs/refusals.md.</summary>
internal static class RefusalPage
{
    public const string File = "docs/refusals.md";

    public static IReadOnlyList<RefusalSource> Listed { get; } =
    [
        .. Repository.Sources(".cs").Where(IsProduct).SelectMany(RefusalSource.In)
            .OrderBy(refusal => refusal.Code, StringComparer.Ordinal).ThenBy(refusal => refusal.File, StringComparer.Ordinal),
    ];

    public static bool IsProduct(string file) => file.StartsWith("sdk/", StringComparison.Ordinal) || file.StartsWith("reference-host/", StringComparison.Ordinal);

    public static string Text()
    {
        var page = new StringBuilder("""
            # Refusals 不予办理的答复

            Every "no" of the SDK and the reference host. Clients branch on the code, which never changes; people read the message and what
            would make it possible. What stands in braces is filled in at run time. Findings of a filing (what an application lacks) are
            named by the item and its plugin and are not refusals.

            Written from the sources; a test holds this page to them, and leaves what it should be in the test's output folder as
            `refusals.written.md`.

            | Code | Message | Remedy | Declared in |
            |--|--|--|--|

            """);
        foreach (var refusal in Listed)
            page.Append($"| `{refusal.Code}` | {Cell(refusal.Message)} | {Cell(refusal.Remedy)} | `{refusal.File}` |\n");
        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
