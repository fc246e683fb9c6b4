using Microsoft.Extensions.DependencyInjection;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Halls;

public sealed class VendorPolicyTests : IDisposable
{
    private const string Name = "vendor-last-come";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vendor-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Policy_OfTheVendor_DecidesTheCallsOfAHallThatNamesIt()
    {
        await using var services = Host(QueuePolicies.Standard.With(Name, static _ => new LastComeFirst()));
        var halls = services.GetRequiredService<HallDirectory>();
        (await halls.ConfigureAsync(Naming, TemporaryJournal.Clerk, Guid.NewGuid())).Succeeded(out _, out var refusal).ShouldBeTrue(refusal?.Message);
        var hall = halls.Find(SampleHall.Id).Done();
        await DoAsync(hall, SampleHall.Seat);
        foreach (var skill in new[] { SampleHall.Skill, SampleHall.OtherSkill })
            await DoAsync(hall, new IssueTicket([new TicketItem("tn2018-083", "居民身份证", skill)], TicketClass.Ordinary, null, null));

        var called = (TicketCalled)(await DoAsync(hall, new CallNext("1"))).Events[0];

        called.Number.ShouldBe("B001");
    }

    [Fact]
    public async Task Policy_ThatNobodyAdded_SetsNoHallUp()
    {
        await using var services = Host(QueuePolicies.Standard);

        SampleHall.Refused(await services.GetRequiredService<HallDirectory>().ConfigureAsync(Naming, TemporaryJournal.Clerk, Guid.NewGuid()))
            .ShouldBe(new Refusal("hall_plan_invalid", $"本大厅的设置有误：没有叫号规则“{Name}”。", "请大厅管理员改正大厅设置后重试。"));
    }

    private static HallConfiguration Naming => SampleHall.RoundTheClock with
    {
        Lines = [.. SampleHall.RoundTheClock.Lines, new ServiceLine("2", "民政局", "B", SampleHall.OtherSkill)],
        Windows = [new Window("1", "1号窗口", [SampleHall.Skill, SampleHall.OtherSkill])],
        Rules = QueueRules.Customary with { Policy = Name },
    };

    private ServiceProvider Host(QueuePolicies policies) => new ServiceCollection().AddLogging().AddServiceHall(new ServiceHallOptions
    {
        DataDirectory = _folder.FullName,
        MasterKeyFile = Path.Combine(_folder.FullName, "master.key"),
        PluginDirectory = _folder.FullName,
        DriverDirectory = _folder.FullName,
        Policies = policies,
    }).BuildServiceProvider();

    private static async Task<Hosting.Journal.Answer> DoAsync(Hall hall, ICommand command)
    {
        (await hall.ExecuteAsync(command, TemporaryJournal.Clerk, Guid.NewGuid(), new byte[32])).Succeeded(out var answer, out var refusal).ShouldBeTrue(refusal?.Message);
        return answer!;
    }

    private sealed class LastComeFirst : IQueuePolicy
    {
        public bool HonoursSlots => false;

        public bool Precedes(in Standing a, in Standing b, long now) => a.Serial > b.Serial;
    }
}
