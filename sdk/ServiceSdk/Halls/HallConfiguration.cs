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
    /// <param name="date">The business date.</param>
    /// <param name="working">Whether it is a working day.</param>
    public HallPlan PlanFor(DateOnly date, bool working)
    {
        var (issuing, service) = Hours.On(date, working);
        return new HallPlan(Lines, Windows, Targets, Margin, issuing, service, Rules);
    }
}

/// <summary>A device at a post of the hall.</summary>
/// <param name="Id">Unique in the hall.</param>
/// <param name="Terminal">The kiosk or window it stands at.</param>
/// <param name="Driver">The driver plugin's id.</param>
/// <param name="Endpoint">Where it is attached, or <c>simulator://kind</c> in the demonstration.</param>
public sealed record PostDevice(string Id, string Terminal, string Driver, string Endpoint);
