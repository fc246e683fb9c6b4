namespace ServiceSdk.Queueing;

/// <summary>How a hall 大厅 queues on one business date. Frozen in the day's first event, so that a replay needs nothing else.</summary>
/// <param name="Lines">The service lines 业务队列, in display order.</param>
/// <param name="Windows">The windows 窗口, in counter order.</param>
/// <param name="Targets">One target per class.</param>
/// <param name="Margin">m, about one mean service, in milliseconds: how long before its due time a ticket becomes critical.</param>
/// <param name="Issuing">When tickets are issued.</param>
/// <param name="Service">When tickets are called.</param>
/// <param name="Rules">The rest of the rules; null for <see cref="QueueRules.Customary"/>.</param>
public sealed record HallPlan(
    IReadOnlyList<ServiceLine> Lines,
    IReadOnlyList<Window> Windows,
    IReadOnlyList<ClassTarget> Targets,
    long Margin,
    IReadOnlyList<OpenHours> Issuing,
    IReadOnlyList<OpenHours> Service,
    QueueRules? Rules = null);

/// <summary>A group of items one ticket can stand in line for.</summary>
/// <param name="Id">Unique in the hall.</param>
/// <param name="Name">What the display shows, in Chinese.</param>
/// <param name="Prefix">Of the printed number, one or two Latin capitals; lines that share it share its counter.</param>
/// <param name="Skill">What a window must be authorised for.</param>
/// <param name="DailyQuota">How many tickets a day, cancelled ones not counted; null without limit.</param>
public sealed record ServiceLine(string Id, string Name, string Prefix, Skill Skill, int? DailyQuota = null);

/// <summary>授权: the pair of a department and one of its item groups. Never a cross product of the two.</summary>
/// <param name="Department">As the catalog names it.</param>
/// <param name="Group">The item group.</param>
public sealed record Skill(string Department, string Group)
{
    /// <summary>Of the group alone, which tells skills apart nearly always: every ticket looks its line up.</summary>
    public override int GetHashCode() => Group.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A counter where one clerk serves one ticket at a time.</summary>
/// <param name="Id">Unique in the hall.</param>
/// <param name="Name">What the display shows and the voice says, in Chinese.</param>
/// <param name="Skills">What may be served at it, by those who are authorised.</param>
/// <param name="Prefer">Lines in its own strict order, called before all others whatever the policy says; null for none.</param>
public sealed record Window(string Id, string Name, IReadOnlyList<Skill> Skills, IReadOnlyList<string>? Prefer = null);

/// <summary>What a class is promised.</summary>
/// <param name="Class">The class's id, one of <see cref="TicketClass"/> or the hall's own.</param>
/// <param name="Target">T, the wait it should have, in milliseconds, at least 0; 0 is strict priority.</param>
/// <param name="Promise">M, the wait it must not exceed, in milliseconds, above <paramref name="Target"/>.</param>
/// <param name="Protected">Whether it goes first among the critical.</param>
/// <param name="Order">Its rank under <see cref="StrictPriority"/>, the smallest first; null for 0.</param>
/// <param name="Rate">How fast its priority grows under <see cref="AccumulatingPriority"/>, at least 0; null for 0.</param>
public sealed record ClassTarget(string Class, long Target, long Promise, bool Protected, int? Order = null, long? Rate = null);

/// <summary>Hours of one day: [<paramref name="From"/>, <paramref name="To"/>) in minutes after midnight (+08:00), 0–1440.</summary>
/// <param name="From">First minute inside.</param>
/// <param name="To">First minute outside.</param>
public sealed record OpenHours(int From, int To);
