using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

public sealed class QueueRulesTests
{
    [Fact]
    public void Customary_IsWhatRecordedDaysRelyOn() => QueueRules.Customary.ShouldBe(new QueueRules(
        "target-share", new CallRule(10_000, 2), new AbsenceRule(30_000, 3_600_000, 3, 2), new ClosingRule(AtClosing.Expire, LateTickets.Warn, 30),
        new AppointmentRule(30, 2, 600_000, 300_000, 1_800_000, 600_000), 99_999_999, 5));
}
