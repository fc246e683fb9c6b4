using ServiceSdk.Halls;
using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Halls;

/// <summary>A configuration that could not hold is refused by name, and changes nothing.</summary>
public sealed class HallConfigurationTests
{
    private static readonly HallConfiguration Hall = SampleHall.Configuration;
    private static readonly ServiceLine Line = Hall.Lines[0];
    private static readonly Window Window = Hall.Windows[0];
    private static readonly QueueRules Rules = QueueRules.Customary;
    private static readonly DateOnly Date = new(2026, 10, 1);

    public static TheoryData<string, HallConfiguration> Invalid => new()
    {
        { "大厅编号“lanling”不正确", Hall with { Id = "lanling" } },
        { "大厅没有名称", Hall with { Name = " " } },
        { "老年人优先的年龄应为1至150周岁", Hall with { ElderlyAge = 0 } },
        { "老年人优先的年龄应为1至150周岁", Hall with { ElderlyAge = 151 } },
        { "设备“kiosk-1-printer”重复", Hall with { Devices = [Hall.Devices[0], Hall.Devices[0]] } },

        { "业务队列“1”重复", Hall with { Lines = [Line, Line with { Skill = SampleHall.Benefit }] } },
        { "有两个业务队列办理“公安局·household”", Hall with { Lines = [Line, Line with { Id = "4" }] } },
        { "业务队列“1”的每日限号应不小于1", Hall with { Lines = [Line with { DailyQuota = 0 }] } },
        { "业务队列“1”没有窗口可以办理", Hall with { Windows = [Hall.Windows[1]] } },

        { "窗口“1”重复", Hall with { Windows = [Window, Window] } },
        { "窗口“1”没有业务队列可以办理", Hall with { Windows = [Window with { Skills = [] }] } },
        { "窗口“1”的授权“公安局·archives”没有对应的业务队列", Hall with { Windows = [Window with { Skills = [new Skill("公安局", "archives")] }] } },
        { "窗口“1”的优先队列“9”不存在", Hall with { Windows = [Window with { Prefer = ["9"] }, Hall.Windows[1]] } },
        { "窗口“1”不能办理它的优先队列“3”", Hall with { Windows = [Window with { Prefer = ["3"] }, Hall.Windows[1]] } },
        { "窗口“1”的优先队列“2”重复", Hall with { Windows = [Window with { Prefer = ["2", "2"] }, Hall.Windows[1]] } },

        { "至少应有一个类别", Hall with { Targets = [] } },
        { "类别“green”重复", Hall with { Targets = [Hall.Targets[0], .. Hall.Targets] } },
        { "缺少类别“returning”", Hall with { Targets = [Hall.Targets[0], Hall.Targets[2]] } },
        { "类别“green”的等候目标应不小于零，承诺应不超过一天", Green(-1, 10) },
        { "类别“green”的等候目标应不小于零，承诺应不超过一天", Green(0, 86_400_001) },
        { "类别“green”的承诺应大于等候目标", Green(300_000, 300_000) },
        { "类别“green”的承诺应大于等候目标", Green(300_001, 300_000) },
        { "类别“green”的优先级增速应不小于零", Hall with { Targets = [Hall.Targets[0] with { Rate = -1 }, .. Hall.Targets.Skip(1)] } },
        { "临近承诺的提前量大于类别“green”的承诺", Green(0, 299_999) },
        { "临近承诺的提前量应在零至一天之间", Hall with { Margin = -1 } },

        { "时段应在一天之内，且开始早于结束", Hours(new OpenHours(0, 1441)) },
        { "时段应在一天之内，且开始早于结束", Hours(new OpenHours(540, 540)) },
        { "开放时段应按先后排列，互不重叠", Hours(new OpenHours(0, 60), new OpenHours(59, 120)) },
        { "值班日2026-10-01重复", Duty(new DutyDay(Date, [], []), new DutyDay(Date, [], [])) },
        { "值班日2026-10-01的时段应在一天之内，且开始早于结束", Duty(new DutyDay(Date, [], [new OpenHours(-1, 60)])) },
        { "值班日2026-10-01的时段应按先后排列，互不重叠", Duty(new DutyDay(Date, [new OpenHours(60, 120), new OpenHours(0, 60)], [])) },
        { "2026-10-01的临时闭厅应在一天之内，且开始早于结束", Closed(new LocalClosure(Date, new OpenHours(600, 540), "停电")) },
        { "2026-10-01的临时闭厅没有写明原因", Closed(new LocalClosure(Date, new OpenHours(540, 600), "")) },

        { "没有叫号规则“fastest”", Hall with { Rules = Rules with { Policy = "fastest" } } },
        { "重呼的间隔应不小于零，次数应在0至99之间", Hall with { Rules = Rules with { Calls = new CallRule(-1, 0) } } },
        { "重呼的间隔应不小于零，次数应在0至99之间", Hall with { Rules = Rules with { Calls = new CallRule(0, -1) } } },
        { "重呼的间隔应不小于零，次数应在0至99之间", Hall with { Rules = Rules with { Calls = new CallRule(0, 100) } } },
        { "过号的等待和回归期限应不小于零，顺延号数应在0至99之间", Hall with { Rules = Rules with { Absence = new AbsenceRule(0, 0, -1, 1) } } },
        { "过号作废的次数应在1至99之间", Hall with { Rules = Rules with { Absence = new AbsenceRule(0, 0, 0, 0) } } },
        { "过号作废的次数应在1至99之间", Hall with { Rules = Rules with { Absence = new AbsenceRule(0, 0, 0, 100) } } },
        { "闭厅时号票的处理方式不正确", Hall with { Rules = Rules with { Closing = new ClosingRule((AtClosing)9, LateTickets.Take, 0) } } },
        { "闭厅收尾应为0至720分钟", Hall with { Rules = Rules with { Closing = new ClosingRule(AtClosing.Keep, LateTickets.Take, 721) } } },
        { "最后一个号码应在1至99999999之间", Hall with { Rules = Rules with { LastNumber = 0 } } },
        { "最后一个号码应在1至99999999之间", Hall with { Rules = Rules with { LastNumber = 100_000_000 } } },
        { "代办员限号应不小于1", Hall with { Rules = Rules with { AgentQuota = 0 } } },
        { "预约时段应为5至240分钟", Hall with { Rules = Rules with { Appointments = new AppointmentRule(4, 1, 0, 0, 0, 0) } } },
        { "每个预约时段的限号应不小于1", Hall with { Rules = Rules with { Appointments = new AppointmentRule(5, 0, 0, 0, 0, 0) } } },
        { "预约的提前和宽限时间应在零至一天之间", Hall with { Rules = Rules with { Appointments = new AppointmentRule(5, 1, 0, 0, 0, -1) } } },
        { "预约的提前和宽限时间应在零至一天之间", Hall with { Rules = Rules with { Appointments = new AppointmentRule(5, 1, 86_400_001, 0, 0, 0) } } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Configure_WhatCannotHold_IsRefusedByName(string defect, HallConfiguration configuration) =>
        Configure(configuration).Refusal().ShouldBe(
            new Refusal("hall_plan_invalid", $"本大厅的设置有误：{defect}。", "请大厅管理员改正大厅设置后重试。"));

    [Fact]
    public void Configure_WhatHolds_HoldsFromNowOn()
    {
        var configured = Configure(Hall).Value().ShouldHaveSingleItem().ShouldBeOfType<HallConfigured>();
        var registration = new HallRegistration(QueuePolicies.Standard);
        registration.Apply(configured, new Actor("s-1", "manager", Hall.Id, ""), default);

        registration.Configuration.ShouldBe(Hall);
    }

    [Fact]
    public void Configure_OnTheEdgesOfWhatHolds_IsTaken() =>
        Configure(Hall with
        {
            Margin = 600_000,
            ElderlyAge = 1,
            Lines = [.. Hall.Lines.Select(line => line with { DailyQuota = 1 })],
            Hours = new HallHours(true, [new OpenHours(0, 720), new OpenHours(720, 1440)], []),
            Rules = new QueueRules(
                "fcfs", new CallRule(0, 0), new AbsenceRule(0, 0, 0, 1), new ClosingRule(AtClosing.Expire, LateTickets.Refuse, 720),
                new AppointmentRule(240, 1, 0, 0, 0, 0), 1, 1),
        }).Value();

    private static Outcome<IReadOnlyList<IEvent>> Configure(HallConfiguration configuration) =>
        new HallRegistration(QueuePolicies.Standard).Decide(new ConfigureHall(configuration), Envelopes.Of("manager", Date));

    private static HallConfiguration Green(long target, long promise) =>
        Hall with { Targets = [new ClassTarget(TicketClass.Green, target, promise, true), .. Hall.Targets.Skip(1)] };

    private static HallConfiguration Hours(params OpenHours[] service) => Hall with { Hours = Hall.Hours with { Service = service } };

    private static HallConfiguration Duty(params DutyDay[] days) => Hall with { Hours = Hall.Hours with { Duty = days } };

    private static HallConfiguration Closed(params LocalClosure[] closures) => Hall with { Hours = Hall.Hours with { Closures = closures } };
}
