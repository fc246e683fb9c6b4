using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseTableTests
{
    [Fact]
    public void Rows_EveryTrigger_HasOne() =>
        CaseTable.Rows.Select(row => row.Trigger).Distinct().ShouldBe(Enum.GetValues<CaseTrigger>(), ignoreOrder: true);

    [Fact]
    public void Rows_OfOneStateAndTrigger_ReachDifferentStates() =>
        CaseTable.Rows.SelectMany(row => row.From.Select(from => (from, row.Trigger, row.To))).ShouldBeUnique();

    [Fact]
    public void Labels_EveryStateAndTrigger_HaveTheirOwn()
    {
        Enum.GetValues<CaseState>().Select(state => state.Label()).ShouldBeUnique();
        Enum.GetValues<CaseTrigger>().Select(trigger => trigger.Label()).ShouldBeUnique();
        CaseTable.Rows.SelectMany(row => row.Roles).Select(Roles.Label).ShouldAllBe(label => label.Length > 0);
    }

    [Fact]
    public void Page_InTheDocs_IsWhatTheTableSays()
    {
        var page = CaseDiagram.Page();
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "case-life-cycle.written.md"), page);

        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "case-life-cycle.md")).ShouldBe(page);
    }

    [Fact]
    public void Archived_Is_Final() => CaseTable.From(CaseState.Archived).ShouldBeEmpty();
}
