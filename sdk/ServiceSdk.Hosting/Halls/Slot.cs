using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls;

/// <summary>预约时段: a slot of one line.</summary>
/// <param name="From">When it begins, in minutes after midnight (+08:00).</param>
/// <param name="To">When it ends, in minutes after midnight (+08:00).</param>
/// <param name="Free">How many places are left; never below 0.</param>
public sealed record Slot(int From, int To, int Free)
{
    internal static Slot[] Of(
        HallPlan plan, IReadOnlyList<OpenHours> service, Skill skill, int from, IReadOnlyList<Appointment> booked)
    {
        if ((plan.Rules ?? QueueRules.Customary).Appointments is not { } rule
            || plan.Lines.FirstOrDefault(one => one.Skill == skill) is not { } line
            || !plan.Windows.Any(window => window.Skills.Contains(skill)))
            return [];
        var taken = booked.Where(one => one.For.Line == line.Id && one.State != AppointmentState.Cancelled).CountBy(one => one.Slot).ToDictionary();
        return
        [
            .. Enumerable.Range(0, (24 * 60) / rule.SlotMinutes)
                .Select(ordinal => ordinal * rule.SlotMinutes)
                .Where(slot => slot >= from && service.Any(hours => slot >= hours.From && slot < hours.To))
                .Select(slot => new Slot(slot, slot + rule.SlotMinutes, Math.Max(0, rule.Quota - taken.GetValueOrDefault(slot)))),
        ];
    }
}
