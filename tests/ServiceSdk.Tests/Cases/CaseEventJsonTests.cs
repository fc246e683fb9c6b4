using System.Text.Json;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseEventJsonTests
{
    [Fact]
    public void Events_OfAWholeLife_FoldToTheSameCaseAfterAJourneyThroughJson()
    {
        var (lived, refolded) = (new Case(LegalCalendar.Shipped), new Case(LegalCalendar.Shipped));
        foreach (var (role, command) in Life())
        {
            var envelope = Envelopes.Of(role, new(2026, 8, 3), role);
            foreach (var @event in lived.Decide(command, envelope).Value())
            {
                var json = JsonSerializer.Serialize(@event, @event.GetType());
                var read = (IEvent)JsonSerializer.Deserialize(json, @event.GetType())!;

                JsonSerializer.Serialize(read, read.GetType()).ShouldBe(json);
                lived.Apply(@event, envelope.Actor, envelope.At);
                refolded.Apply(read, envelope.Actor, envelope.At);
            }
        }

        refolded.State.ShouldBe(CaseState.Archived);
        JsonSerializer.Serialize(refolded.Clocks).ShouldBe(JsonSerializer.Serialize(lived.Clocks));
        JsonSerializer.Serialize(refolded.Log).ShouldBe(JsonSerializer.Serialize(lived.Log));
        refolded.Opened!.Applicant.ShouldBe(lived.Opened!.Applicant);
    }

    private static IEnumerable<(string Role, ICommand Command)> Life() =>
    [
        (Roles.Clerk, CaseFile.Filing(CaseFile.Licence)),
        .. new (string, CaseTrigger)[]
        {
            (Roles.Clerk, CaseTrigger.Receive),
            (Roles.Clerk, CaseTrigger.Accept),
            (Roles.System, CaseTrigger.BeginReview),
            (Roles.Reviewer, CaseTrigger.SubmitForDecision),
            (Roles.Approver, CaseTrigger.Grant),
            (Roles.DeliveryDesk, CaseTrigger.PrepareDelivery),
            (Roles.Clerk, CaseTrigger.PickUp),
            (Roles.System, CaseTrigger.Close),
            (Roles.Archivist, CaseTrigger.Archive),
        }.Select(step => (step.Item1, (ICommand)new MoveCase(step.Item2, CaseFile.Everything))),
    ];
}
