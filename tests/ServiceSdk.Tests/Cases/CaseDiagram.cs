using System.Text;
using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

/// <summary>Writes the page of the docs that shows the table: docs/case-life-cycle.md.</summary>
internal static class CaseDiagram
{
    public static string Page()
    {
        var page = new StringBuilder("""
            # The life of a case 办件

            Written from the table in `sdk/ServiceSdk/Cases/CaseTable.cs`; a test holds this page to it, and leaves
            what it should be in the test's output folder as `case-life-cycle.written.md`.


            """);
        page.Append("```mermaid\nstateDiagram-v2\n");
        foreach (var state in CaseTable.Rows.SelectMany(row => row.From.Concat(Reached(row))).Distinct().Order())
        {
            page.Append($"    state \"{state.Label()} {state}\" as {state}\n");
        }

        page.Append($"    [*] --> {CaseState.Draft}\n");
        foreach (var row in CaseTable.Rows)
        {
            foreach (var from in row.From)
            {
                page.Append($"    {from} --> {row.To ?? from}: {row.Trigger.Label()} {row.Trigger}\n");
            }
        }

        page.Append($"    {CaseState.Archived} --> [*]\n```\n\n");
        page.Append("| From | Trigger | Who | Guards | To | Clocks |\n|--|--|--|--|--|--|\n");
        foreach (var row in CaseTable.Rows)
        {
            page.Append($"| {string.Join(", ", row.From)} | {row.Trigger} {row.Trigger.Label()} | {string.Join(", ", row.Roles)} ");
            page.Append($"| {Or(string.Join("; ", row.Guards.Select(guard => guard.Name)))} | {(row.To is { } to ? $"{to} {to.Label()}" : "the same")} | {Or(Clocks(row))} |\n");
        }

        return page.ToString();
    }

    private static string Clocks(CaseTransition row) => string.Join("; ", new[]
    {
        row.Starts.Count == 0 ? "" : $"starts {string.Join(", ", row.Starts)}",
        row.Stops.Count == 0 ? "" : $"stops {string.Join(", ", row.Stops)}",
        row.Process is { } change ? $"{Verb(change)} Promised, Statutory" : "",
    }.Where(text => text.Length > 0));

    private static string Verb(ClockChange change) => change switch
    {
        ClockChange.Paused => "pauses",
        ClockChange.Resumed => "resumes",
        _ => "extends",
    };

    private static IEnumerable<CaseState> Reached(CaseTransition row) => row.To is { } to ? [to] : [];

    private static string Or(string text) => text.Length == 0 ? "-" : text;
}
