namespace ServiceSdk.Queueing;

/// <summary>What a hall decides for itself about its queue, besides lines, windows and promises.</summary>
/// <param name="Policy">Which ticket is next: a name of <see cref="QueuePolicies"/>.</param>
/// <param name="Calls">How a called ticket is called again.</param>
/// <param name="Absence">What becomes of those who do not come.</param>
/// <param name="Closing">What becomes of those left at closing.</param>
/// <param name="Appointments">How appointments work; null where none are taken.</param>
/// <param name="LastNumber">The last number of a prefix before it begins at 1 again, 1–99 999 999. 900–999 are the pre-printed ones and never issued.</param>
/// <param name="AgentQuota">How many live tickets an agent may hold, at least 1.</param>
public sealed record QueueRules(
    string Policy, CallRule Calls, AbsenceRule Absence, ClosingRule Closing, AppointmentRule? Appointments, int LastNumber, int AgentQuota)
{
    private const long Second = 1_000, Minute = 60 * Second;

    /// <summary>What is customary in halls. Fixed for ever: recorded days that name no rules were held by these.</summary>
    public static QueueRules Customary { get; } = new(
        TargetShare.Name,
        new CallRule(10 * Second, 2),
        new AbsenceRule(30 * Second, 60 * Minute, 3, 2),
        new ClosingRule(AtClosing.Expire, LateTickets.Warn, 30),
        new AppointmentRule(30, 2, 10 * Minute, 5 * Minute, 30 * Minute, 10 * Minute),
        99_999_999,
        5);
}

/// <summary>重呼: a called ticket is called again.</summary>
/// <param name="RecallGap">Between two calls of one ticket, in milliseconds, at least 0.</param>
/// <param name="Recalls">How often, 0–99; after that it is absent.</param>
public sealed record CallRule(long RecallGap, int Recalls);

/// <summary>过号.</summary>
/// <param name="After">τ: after how long a called ticket may be marked absent, in milliseconds, at least 0; sooner once all recalls are used.</param>
/// <param name="Within">X: how long it may come back, edge included, in milliseconds, at least 0.</param>
/// <param name="BackAfterCalls">n_back: after how many further calls of the hall it is callable again, 0–99; sooner for a window with nothing else to call.</param>
/// <param name="Absences">With which absence it expires, 1–99.</param>
public sealed record AbsenceRule(long After, long Within, int BackAfterCalls, int Absences);

/// <summary>Closing time.</summary>
/// <param name="Left">What becomes of those still waiting.</param>
/// <param name="Late">What becomes of who comes so late that the call is expected after closing.</param>
/// <param name="Minutes">How long after the last service hour the day is closed, so that work in hand can be finished; 0–720.</param>
public sealed record ClosingRule(AtClosing Left, LateTickets Late, int Minutes);

/// <summary>What becomes of tickets that still wait at closing.</summary>
public enum AtClosing
{
    /// <summary>They expire.</summary>
    Expire,

    /// <summary>They are called until none waits; who is left when the date ends expires.</summary>
    ServeOut,

    /// <summary>They stand first in the next business date.</summary>
    Keep,
}

/// <summary>What becomes of a ticket whose call is expected after closing.</summary>
public enum LateTickets
{
    /// <summary>It is issued.</summary>
    Take,

    /// <summary>It is issued and says so.</summary>
    Warn,

    /// <summary>It is refused.</summary>
    Refuse,
}

/// <summary>预约.</summary>
/// <param name="SlotMinutes">How long a slot is, 5–240 minutes; slots begin on multiples of it after midnight.</param>
/// <param name="Quota">How many one line takes per slot, at least 1.</param>
/// <param name="EarlyCall">L: how long before its slot a ticket may be called, in milliseconds, up to a day.</param>
/// <param name="Tolerance">d: how long after its slot it must be called, in milliseconds, up to a day.</param>
/// <param name="GraceEarly">How long before the slot check-in opens, edge included, in milliseconds, up to a day.</param>
/// <param name="GraceLate">g: how long after the slot a check-in still counts, edge included, in milliseconds, up to a day; later ones stand in line as walk-ins.</param>
public sealed record AppointmentRule(int SlotMinutes, int Quota, long EarlyCall, long Tolerance, long GraceEarly, long GraceLate);
