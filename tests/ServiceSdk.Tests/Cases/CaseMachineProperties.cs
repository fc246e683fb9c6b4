using System.Collections.Concurrent;
using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseMachineProperties
{
    private static readonly string[] AllRoles =
    [
        Roles.Citizen, Roles.Agent, Roles.Clerk, Roles.Reviewer, Roles.Approver, Roles.DeliveryDesk, Roles.Archivist, Roles.System,
    ];

    private static readonly Gen<(int Pick, bool Likely, string Subject, bool Stated)> Step = Gen.Select(
        Gen.Int[0, 10_000],
        Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false))),
        Gen.OneOf("s-1", "s-2"),
        Gen.Frequency((9, Gen.Const(true)), (1, Gen.Const(false))));

    [Fact]
    public void Decide_AnyWalk_AgreesWithANaiveReadingOfTheTable()
    {
        var visited = new ConcurrentDictionary<CaseState, bool>();
        Step.Array[0, 60].Sample(
            steps =>
            {
                var (file, model) = (new CaseFile(), new Model());
                foreach (var (pick, likely, subject, stated) in steps)
                {
                    var (trigger, role) = likely ? Possible(file.Case, pick) : Any(pick);
                    var envelope = Envelopes.Of(role, file.Today, subject);
                    var before = Snapshot(file.Case);

                    var moved = file.Case.Decide(Command(trigger, stated), envelope).Succeeded(out var events, out _);

                    Snapshot(file.Case).ShouldBe(before);
                    moved.ShouldBe(model.Take(trigger, role, subject, stated), $"{before.State} {trigger} {role} {subject} {stated}");
                    foreach (var @event in events ?? [])
                    {
                        file.Case.Apply(@event, envelope.Actor, envelope.At);
                    }

                    file.Case.State.ShouldBe(model.State);
                    visited[model.State] = true;
                }
            },
            iter: 2_000);

        // A walk that never leaves the door would agree with anything.
        visited.Keys.ShouldBe(CaseTable.Rows.Select(row => row.To).Append(CaseState.Draft).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Decide_OnManyThreadsAtOnce_KeepsEveryCaseToItself() =>
        Parallel.For(0, 2_000, _ => new CaseFile().LayBeforeTheApprover().Case.State.ShouldBe(CaseState.Deciding));

    // Steers the walk only; whether the step may be taken is the model's to say.
    private static (CaseTrigger Trigger, string Role) Possible(Case @case, int pick) =>
        @case.Possible is { Count: > 0 } rows && rows[pick % rows.Count] is var row
            ? (row.Trigger, row.Roles[pick % row.Roles.Count])
            : Any(pick);

    private static (CaseTrigger Trigger, string Role) Any(int pick) =>
        ((CaseTrigger)(pick % Enum.GetValues<CaseTrigger>().Length), AllRoles[pick / 100 % AllRoles.Length]);

    private static ICommand Command(CaseTrigger trigger, bool stated) => trigger == CaseTrigger.Submit
        ? CaseFile.Filing() with { IdentityChecked = stated }
        : new MoveCase(trigger, stated ? CaseFile.Everything : CaseStatement.Nothing);

    private static (CaseState State, string? Reviewer, int Log, int Clocks, int Running) Snapshot(Case @case) =>
        (@case.State, @case.Reviewer, @case.Log.Count, @case.Clocks.Count, @case.Clocks.Count(clock => clock.StoppedOn is null));

    /// <summary>What a clerk would say from the printed table: written out by hand, without the product's table or machine.</summary>
    private sealed class Model
    {
        private string? _reviewer;

        public CaseState State { get; private set; } = CaseState.Draft;

        public bool Take(CaseTrigger trigger, string role, string subject, bool stated)
        {
            CaseState? to = (State, trigger, role) switch
            {
                (CaseState.Draft, CaseTrigger.Submit, "citizen" or "agent" or "clerk") when stated => CaseState.Submitted,
                (CaseState.Submitted, CaseTrigger.Receive, "clerk") when stated => CaseState.Received,
                (CaseState.Received, CaseTrigger.RefuseAcceptance, "clerk") when stated => CaseState.NotAccepted,
                (CaseState.Received, CaseTrigger.Accept, "clerk") => CaseState.Accepted,
                (CaseState.Accepted, CaseTrigger.BeginReview, "system" or "clerk") => CaseState.UnderReview,
                (CaseState.UnderReview, CaseTrigger.ReturnToWindow, "reviewer") when stated => CaseState.Accepted,
                (CaseState.UnderReview, CaseTrigger.SubmitForDecision, "reviewer") when stated => CaseState.Deciding,
                (CaseState.Deciding, CaseTrigger.ReturnToReview, "approver") when stated => CaseState.UnderReview,
                (CaseState.Deciding, CaseTrigger.Grant, "approver") when stated && subject != _reviewer => CaseState.Granted,
                (CaseState.Deciding, CaseTrigger.Refuse, "approver") when stated && subject != _reviewer => CaseState.Refused,
                (CaseState.Granted or CaseState.Refused, CaseTrigger.PrepareDelivery, "delivery-desk") when stated =>
                    CaseState.AwaitingDelivery,
                (CaseState.AwaitingDelivery, CaseTrigger.PickUp, "delivery-desk" or "clerk") when stated => CaseState.Delivered,
                (CaseState.Delivered, CaseTrigger.Close, "system") => CaseState.Closed,
                (CaseState.Closed or CaseState.NotAccepted or CaseState.Withdrawn, CaseTrigger.Archive, "archivist" or "system")
                    when stated => CaseState.Archived,
                (CaseState.Submitted or CaseState.Received or CaseState.Accepted or CaseState.UnderReview or CaseState.Deciding,
                    CaseTrigger.Withdraw, "citizen" or "agent") => CaseState.Withdrawn,
                _ => null,
            };
            State = to ?? State;
            _reviewer = to == CaseState.Deciding ? subject : _reviewer;
            return to is not null;
        }
    }
}
