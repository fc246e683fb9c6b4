using System.Globalization;
using ServiceSdk.Halls;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Queue;

/// <summary>A hall of three lines and windows whose rules never make a test wait, and whose limits are soon reached.</summary>
public sealed class QueueHall() : MadeHall(Configuration, clerks: 2)
{
    public const string Hall = $"halls/{Id}";

    /// <summary>Served at windows 1 and 2.</summary>
    public const string Household = "tn2018-001";

    /// <summary>Served at window 2.</summary>
    public const string IdCard = "tn2018-083";

    /// <summary>Served at window 3, where nobody sits.</summary>
    public const string ResidencePermit = "tn2018-087";

    private const string Id = "320402006-1";

    internal static string Today => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd");

    internal static string Tomorrow => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).AddDays(1).ToString("yyyy-MM-dd");

    /// <summary>The last slot of today; in the minutes from then to midnight there is none to book, and nothing to test.</summary>
    internal static string LastSlot(string slot)
    {
        var now = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).TimeOfDay;
        Assert.SkipWhen(now.Add(TimeSpan.FromMinutes(2)) >= TimeSpan.Parse(slot, CultureInfo.InvariantCulture), "No slot is left today.");
        return slot;
    }

    internal static HallConfiguration Configuration
    {
        get
        {
            Skill household = new("公安局", "household"), card = new("公安局", "id-card"), permit = new("公安局", "residence-permit");
            var rules = QueueRules.Customary with
            {
                Calls = new CallRule(0, 1),
                Absence = new AbsenceRule(0, 3_600_000, 0, 2),
                Appointments = new AppointmentRule(5, 1, 86_400_000, 300_000, 86_400_000, 600_000),
                AgentQuota = 1,
            };
            return new HallConfiguration(
                Id, "兰陵街道为民服务中心", true, HallHours.RoundTheClock,
                [new ServiceLine("1", "户籍", "A", household), new ServiceLine("2", "身份证", "B", card), new ServiceLine("3", "居住证", "C", permit)],
                [new Window("1", "1号窗口", [household]), new Window("2", "2号窗口", [household, card]), new Window("3", "3号窗口", [permit])],
                [
                    new ClassTarget(TicketClass.Green, 180_000, 600_000, true), new ClassTarget(TicketClass.Returning, 720_000, 2_400_000, false),
                    new ClassTarget(TicketClass.Ordinary, 1_800_000, 5_400_000, false),
                ],
                300_000, 65, [], rules);
        }
    }
}

/// <summary>What is done at a window and a kiosk, each step as it should go.</summary>
internal static class QueueSteps
{
    public static async Task<Reply> TakeAsync(this HallClient kiosk, object body)
    {
        var ticket = await kiosk.PostAsync($"{QueueHall.Hall}/tickets", body);
        ticket.Status.ShouldBe(201, ticket.ToString());
        return ticket;
    }

    public static Task<Reply> TakeAsync(this HallClient kiosk, string item) => kiosk.TakeAsync(new { item });

    public static async Task<string> CallAsync(this HallClient clerk, string window)
    {
        var called = await clerk.PostAsync($"{QueueHall.Hall}/windows/{window}/calls", new { });
        called.Status.ShouldBe(200, called.ToString());
        return called["ticket"];
    }

    public static async Task ServeAsync(this HallClient clerk, string window, string ticket)
    {
        (await clerk.PostAsync($"{QueueHall.Hall}/windows/{window}/services", new { ticket })).Status.ShouldBe(201);
        (await clerk.PostAsync($"{QueueHall.Hall}/windows/{window}/completions", new { ticket })).Status.ShouldBe(200);
    }

    public static async Task StandsAsync(this Task<Reply> step, string state)
    {
        var reply = await step;
        (reply.Status, reply["state"]).ShouldBe((200, state), reply.ToString());
    }

    public static async Task IsRefusedAsync(this Task<Reply> step, int status, string code, string title) =>
        (await step).ShouldBeRefused(status, code, title);
}
