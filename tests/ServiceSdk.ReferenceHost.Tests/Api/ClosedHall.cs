using ServiceSdk.Halls;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Api;

/// <summary>A hall whose hours never come, whatever the time of the test.</summary>
public sealed class ClosedHall() : MadeHall(Configuration, clerks: 1)
{
    public const string Id = "320402006902-1";
    private static readonly Skill Skill = new("民政局", "social-assistance");

    private static HallConfiguration Configuration => new(
        Id, "示例二社区便民服务中心", true, new HallHours(EveryDay: true, [], []), [new ServiceLine("1", "民政局", "A", Skill)],
        [new Window("1", "1号窗口", [Skill])],
        [.. new[] { TicketClass.Green, TicketClass.Returning, TicketClass.Ordinary }.Select(@class => new ClassTarget(@class, 1, 2, false))], 0, 65, []);
}
