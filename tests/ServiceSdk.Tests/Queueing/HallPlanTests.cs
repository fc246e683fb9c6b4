using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

/// <summary>A plan that folding could not hold opens no day.</summary>
public sealed class HallPlanTests
{
    private static readonly HallPlan Plan = TestHall.Plan;
    private static readonly ServiceLine Line = Plan.Lines[0];

    public static TheoryData<string, HallPlan> Invalid => new()
    {
        { "业务队列“residence”重复", Plan with { Lines = [Line, Line with { Skill = TestHall.Benefit }] } },
        { "有两个业务队列办理“公安局·户政”", Plan with { Lines = [Line, Line with { Id = "other" }] } },
        { "业务队列“residence”的号码字头应为一至两个大写字母", Plan with { Lines = [Line with { Prefix = "" }] } },
        { "业务队列“residence”的号码字头应为一至两个大写字母", Plan with { Lines = [Line with { Prefix = "ABC" }] } },
        { "业务队列“residence”的号码字头应为一至两个大写字母", Plan with { Lines = [Line with { Prefix = "A1" }] } },
        { "窗口“w1”重复", Plan with { Windows = [Plan.Windows[0], Plan.Windows[0]] } },
        { "至少应有一个类别", Plan with { Targets = [] } },
        { "类别“green”重复", Plan with { Targets = [.. TestHall.Targets, TestHall.Targets[0]] } },
        { "类别“ordinary”的等候目标应不小于零，承诺应不超过一天", Ordinary(-1, 1) },
        { "类别“ordinary”的承诺应大于等候目标", Ordinary(5, 5) },
        { "类别“ordinary”的等候目标应不小于零，承诺应不超过一天", Ordinary(5, 86_400_001) },
        { "临近承诺的提前量应在零至一天之间", Plan with { Margin = -1 } },
        { "时段应在一天之内，且开始早于结束", Plan with { Service = [new OpenHours(540, 540)] } },
        { "时段应在一天之内，且开始早于结束", Plan with { Issuing = [new OpenHours(-1, 540)] } },
        { "时段应在一天之内，且开始早于结束", Plan with { Issuing = [new OpenHours(0, 1441)] } },
        { "没有叫号规则“fastest”", Plan with { Rules = QueueRules.Customary with { Policy = "fastest" } } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void OpenDay_OnAPlanThatDoesNotHold_SaysWhatIsWrong(string defect, HallPlan plan)
    {
        var hall = new TestHall(open: false);
        hall.Send(new OpenDay("320402-001", TestHall.Date, plan)).Refusal()
            .ShouldBe(new Refusal("hall_plan_invalid", $"本大厅的设置有误：{defect}。", "请大厅管理员改正大厅设置后重试。"));
        hall.Queue.View.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void OpenDay_OnTheEdgesOfWhatHolds_Opens() =>
        new TestHall(Ordinary(0, 86_400_000) with { Margin = 86_400_000, Service = [new OpenHours(0, 1440)] }).Queue.View.IsOpen.ShouldBeTrue();

    private static HallPlan Ordinary(long target, long promise) =>
        Plan with { Targets = [.. TestHall.Targets.Take(2), new ClassTarget(TicketClass.Ordinary, target, promise, false)] };
}
