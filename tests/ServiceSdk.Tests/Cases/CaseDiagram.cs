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

        return page.Append(Remarks).ToString();
    }

    private const string Remarks = """

        ## What the table does not show

        - **Immediate 即办件**: the one command `IssueOnSpot` (over REST the move `issueOnSpot`) takes every row that is left, from Submitted,
          Received or Accepted to Closed, in one record; each row's guards are checked, and the delivery desk's and the platform's rows are the
          window's. What was not issued on the day of its acceptance takes the full path.
        - **The process clock** is two: Promised 承诺时限 drives the cards, Statutory 法定时限 makes a case overdue. A budget, its pauses and its
          extensions are kept; when it ends is counted from them, and never comes out earlier than the applicant was told. "Overdue" is never stored.
        - **A hand-up** stops the process clock as met; a return resumes it with what was left. The upper body answers for its own clock.
        - **Deemed acceptance 视为受理** binds licensing only, counts from the day the filing was received, and needs nobody to have pressed Receive.
        - **A filing that waits for the competent site** (收受分离) starts its receive term when it is handed over, not before.
        - **A second one-time notice** takes a supervisor's mark and only what was handed in since; `notices` counts both, so that it is always found.
        - **The applicant's steps** (supplement, cure, withdrawal) are taken by the applicant or the agent, or entered at a window with the
          applicant's signature. What is handed in is judged anew by the item's rules before the step.
        - **Two persons** correct or reopen: one asks, another approves (an item's setting can lift it). What was decided before is kept as superseded.
        - **Every ended case is archived**; how long it is kept, and from when, follows its item and its result.

        """;

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
