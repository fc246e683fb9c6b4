using ServiceSdk.Queueing;

namespace ServiceSdk.Halls;

/// <summary>How a hall 大厅 is set up: what stays from day to day.</summary>
/// <param name="Id">The hall's id, <see cref="Tiers.HallId"/>.</param>
/// <param name="Name">Its name by the norm.</param>
/// <param name="Demonstration">Whether everything in it is demonstration data 演示数据.</param>
/// <param name="Hours">When it is open.</param>
/// <param name="Lines">Its service lines.</param>
/// <param name="Windows">Its windows.</param>
/// <param name="Targets">What each class is promised.</param>
/// <param name="Margin">m of the rule, in milliseconds.</param>
/// <param name="ElderlyAge">From which age the green channel is offered, in full years.</param>
/// <param name="Devices">The devices of its posts.</param>
/// <param name="Rules">The rest of its queue's rules; null for <see cref="QueueRules.Customary"/>.</param>
public sealed record HallConfiguration(
    string Id,
    string Name,
    bool Demonstration,
    HallHours Hours,
    IReadOnlyList<ServiceLine> Lines,
    IReadOnlyList<Window> Windows,
    IReadOnlyList<ClassTarget> Targets,
    long Margin,
    int ElderlyAge,
    IReadOnlyList<PostDevice> Devices,
    QueueRules? Rules = null)
{
    /// <summary>How the hall queues on a day.</summary>
    /// <param name="working">Whether the day is a working day.</param>
    public HallPlan PlanFor(bool working) => new(
        Lines, Windows, Targets, Margin,
        working || Hours.EveryDay ? Hours.Issuing : [],
        working || Hours.EveryDay ? Hours.Service : [],
        Rules);
}

/// <summary>When a hall is open. Issuing 取号 and service 办理 hours are separate.</summary>
/// <param name="EveryDay">True for every day of the year, false for working days only.</param>
/// <param name="Issuing">When tickets are issued.</param>
/// <param name="Service">When tickets are called.</param>
public sealed record HallHours(bool EveryDay, IReadOnlyList<OpenHours> Issuing, IReadOnlyList<OpenHours> Service)
{
    /// <summary>Round the clock, every day.</summary>
    public static HallHours RoundTheClock { get; } = new(true, [new OpenHours(0, 1440)], [new OpenHours(0, 1440)]);

    /// <summary>The plan's hours (附件3 第14条): working days 9:00–12:00 and 13:00–17:00; tickets from 8:30 to 20 minutes before each end.</summary>
    public static HallHours OfThePlan { get; } = new(
        false, [new OpenHours(510, 700), new OpenHours(750, 1000)], [new OpenHours(540, 720), new OpenHours(780, 1020)]);
}

/// <summary>A device at a post of the hall.</summary>
/// <param name="Id">Unique in the hall.</param>
/// <param name="Terminal">The kiosk or window it stands at.</param>
/// <param name="Driver">The driver plugin's id.</param>
/// <param name="Endpoint">Where it is attached, or <c>simulator://kind</c> in the demonstration.</param>
public sealed record PostDevice(string Id, string Terminal, string Driver, string Endpoint);
