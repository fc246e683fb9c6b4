using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseTableTests
{
    private static readonly string[] AllRoles =
    [
        Roles.Citizen, Roles.Agent, Roles.Clerk, Roles.Reviewer, Roles.Approver, Roles.DeliveryDesk, Roles.Archivist, Roles.Device,
        Roles.System, "", "unknown",
    ];

    [Fact]
    public void Rows_EveryTrigger_HasOne() =>
        CaseTable.Rows.Select(row => row.Trigger).Distinct().ShouldBe(Enum.GetValues<CaseTrigger>(), ignoreOrder: true);

    [Fact]
    public void Rows_OfOneStateAndTrigger_AreOne() =>
        CaseTable.Rows.SelectMany(row => row.From.Select(from => (from, row.Trigger))).ShouldBeUnique();

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

    [Fact]
    public void Decide_EveryStateTriggerAndRole_MovesExactlyWhereTheTableSays()
    {
        foreach (var state in Enum.GetValues<CaseState>())
        {
            foreach (var trigger in Enum.GetValues<CaseTrigger>())
            {
                var row = CaseTable.Rows.SingleOrDefault(row => row.Trigger == trigger && row.From.Contains(state));
                foreach (var role in AllRoles)
                {
                    ICommand command = trigger == CaseTrigger.Submit ? CaseFile.Filing() : new MoveCase(trigger, CaseFile.Everything);
                    var outcome = CaseFile.In(state).Case.Decide(command, Envelopes.Of(role, new(2026, 8, 3)));

                    var expected = row is null ? "case_wrong_state" : row.Roles.Contains(role) ? $"{row.To}" : "case_role_not_allowed";
                    (outcome.Succeeded(out var events, out var refusal) ? $"{((CaseMoved)events[^1]).To}" : refusal.Code)
                        .ShouldBe(expected, $"{state} {trigger} {role}");
                }
            }
        }
    }
}
