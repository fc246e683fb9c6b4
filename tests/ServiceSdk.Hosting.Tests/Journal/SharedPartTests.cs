using System.Text;
using System.Text.Json;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class SharedPartTests
{
    private static readonly Skill Household = new("公安局", "户籍");
    private static readonly Window One = new("1", "1号窗口", [Household]);

    [Fact]
    public void Read_TwoEventsWithTheSameParts_ShareThem()
    {
        var (first, second) = (Reread(Plan(One)), Reread(Plan(One)));

        second.Windows.ShouldBeSameAs(first.Windows);
        second.Rules.ShouldBeSameAs(first.Rules);
    }

    [Fact]
    public void Read_ManyDifferentParts_IsEachItsOwn()
    {
        // More than there are places: each takes another's, again and again.
        for (var number = 0; number < 5000; number++)
        {
            var window = One with { Name = $"{number % 2500}号窗口" };
            Reread(Plan(window)).Windows.ShouldHaveSingleItem().Name.ShouldBe(window.Name);
        }
    }

    [Fact]
    public void Read_APartAmongBlanks_IsTheSamePart()
    {
        Opened(""" [ {"department":"公安局" ,"group":"户籍"} ] """).Skills.ShouldBe([Household]);
    }

    [Theory]
    [InlineData("""[{"department":1}]""")]
    [InlineData("""{"department":"公安局"}""")]
    [InlineData("3")]
    public void Read_APartOfAnotherForm_IsRefused(string skills)
    {
        Should.Throw<InvalidDataException>(() => Opened(skills))
            .Message.ShouldBe($"A record's payload cannot be read ({nameof(JsonException)}).");
    }

    private static HallPlan Plan(Window window) => new(
        [new ServiceLine("1", "户籍", "A", Household)], [window], [new ClassTarget(TicketClass.Ordinary, 1, 2, false)], 0, [new OpenHours(0, 1440)],
        [new OpenHours(0, 1440)], QueueRules.Customary);

    private static WindowOpened Opened(string skills) => (WindowOpened)JournalEvents.Types.Read(Encoding.UTF8.GetBytes(
        $$$"""[{"n":"window.opened","v":1,"d":{"window":"1","clerk":"s-1","skills":{{{skills}}}}}]""")).Single();

    private static HallPlan Reread(HallPlan plan) =>
        ((PlanChanged)JournalEvents.Types.Read(JournalEvents.Types.Write([new PlanChanged(plan)])).Single()).Plan;
}
