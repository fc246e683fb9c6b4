using ServiceSdk.Cases;
using ServiceSdk.Tiers;

namespace ServiceSdk.Tests.Cases;

/// <summary>R24: a filing online counts from its submission, whatever the hour.</summary>
public sealed class OnlineFilingTests
{
    [Fact]
    public void Submit_OnlineLateOnAHoliday_CountsFromTheNextWorkingDay()
    {
        var filing = CaseFile.Filing(CaseFile.Licence) with
        {
            Ticket = "",
            Agency = null,
            Intake = new Intake(IntakeChannel.Online, new Competence("320402006-1", "320402006-1", false), Assurance: IdentityAssurance.Face),
        };
        var tenToMidnight = new DateTimeOffset(2018, 10, 5, 23, 50, 0, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();
        var envelope = new Envelope(new Actor("platform", Roles.Citizen, "320402", ""), Guid.Empty, new Moment(0, tenToMidnight));
        var file = new CaseFile();

        foreach (var @event in file.Case.Decide(filing, envelope).Value())
            file.Case.Apply(@event, envelope.Actor, envelope.At);

        var receive = file.Case.Clocks.Single(clock => clock.Start.Kind == ClockKind.Receive).Start;
        (receive.Anchor, receive.Told.Due).ShouldBe((new DateOnly(2018, 10, 5), new DateOnly(2018, 10, 12)));
        file.Case.Opened!.Intake!.Channel.ShouldBe(IntakeChannel.Online);
    }
}
