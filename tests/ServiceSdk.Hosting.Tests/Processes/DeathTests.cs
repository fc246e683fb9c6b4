using System.Text;
using ServiceSdk.Cases;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.Roster;
using ServiceSdk.Supervision;
using ServiceSdk.Tests.Cases;

namespace ServiceSdk.Hosting.Tests.Processes;

/// <summary>Everything that goes over more than one stream ends the same, between whichever two steps the process is killed.</summary>
public sealed class DeathTests
{
    private static readonly DateTimeOffset Friday = new(2026, 10, 30, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateOnly Today = new(2026, 10, 30);
    private static readonly HallConfiguration Keeping = HallProcess.Configuration with
    {
        Hours = HallHours.OfThePlan, Rules = QueueRules.Customary with { Closing = QueueRules.Customary.Closing with { Left = AtClosing.Keep } },
    };

    [Fact]
    public async Task Case_Delivered_IsClosedOnce()
    {
        var events = await MortalProcess.BearsDeathsAsync(
            process =>
            {
                var opened = JournalEvents.Types.Read(File.ReadAllBytes("Golden/case.opened.v1.json")).OfType<CaseOpened>().Single();
                CaseMoved Move(CaseTrigger trigger, CaseState from, CaseState to) => new(trigger, from, to, CaseStatement.Nothing, [], []);
                IEvent[] log =
                [
                    opened, Move(CaseTrigger.Submit, CaseState.Draft, CaseState.Submitted), Move(CaseTrigger.PickUp, CaseState.AwaitingDelivery, CaseState.Delivered),
                ];
                foreach (var number in new[] { "1", "2" })
                    Append(process.Store, StreamNames.Case(number), log);
                return Task.CompletedTask;
            },
            Friday,
            process => process.FollowAsync());

        foreach (var number in new[] { "1", "2" })
            events[StreamNames.Case(number)].Count(payload => payload.Contains("\"trigger\":\"close\"")).ShouldBe(1);
    }

    [Fact]
    public async Task Hall_ConfiguredAnew_ChangesEveryOpenDateAndWindowOnce()
    {
        var events = await MortalProcess.BearsDeathsAsync(
            async process =>
            {
                await ConfigureAsync(process, HallProcess.Configuration);
                foreach (var clerk in new[] { HallProcess.Ann, HallProcess.Bob })
                {
                    await RosterAsync(process, new EnlistStaff(clerk, clerk == HallProcess.Ann ? "001" : "002"));
                    await RosterAsync(process, new GrantSkills(clerk, [HallProcess.Household, HallProcess.IdCard]));
                }

                await DoAsync(process, Today, new OpenWindow("1", HallProcess.Ann, [HallProcess.Household, HallProcess.IdCard]));
                await DoAsync(process, Today, new OpenWindow("2", HallProcess.Bob, [HallProcess.IdCard]));
                foreach (var days in new[] { 1, 2 })
                    await DoAsync(process, Today.AddDays(days), new BookAppointment(new TicketItem("tn2018-001", "户口登记", HallProcess.Household), 600, TicketClass.Ordinary, null, null));
                await process.FollowAsync();
                await ConfigureAsync(process, HallProcess.Configuration with { Margin = 60_000 });
                await RosterAsync(process, new WithdrawSkills(HallProcess.Ann, [HallProcess.Household]));
                await RosterAsync(process, new WithdrawSkills(HallProcess.Bob, [HallProcess.IdCard]));
            },
            Friday,
            process => process.FollowAsync());

        for (var days = 0; days < 3; days++)
            Count(events, Today.AddDays(days), "plan.changed").ShouldBe(1);
        (Count(events, Today, "window.opened"), Count(events, Today, "window.closed")).ShouldBe((3, 1));
    }

    /// <summary>A saga over two dates: Friday closes, Monday opens and takes in what was kept, in the order it had.</summary>
    [Fact]
    public async Task Tickets_KeptOvernight_AreTakenInOnceAndFirst()
    {
        var (monday, key) = (Today.AddDays(3), Guid.NewGuid());
        var events = await MortalProcess.BearsDeathsAsync(
            async process =>
            {
                await ConfigureAsync(process, Keeping);
                for (var n = 0; n < 3; n++)
                    await DoAsync(process, Today, Ask);
                process.Time.SetUtcNow(Friday.AddDays(3));
            },
            Friday,
            process => DoAsync(process, monday, Ask, key));

        Count(events, Today, "day.closed").ShouldBe(1);
        var taken = events[StreamNames.Queue(HallProcess.Hall, monday)].SelectMany(payload => JournalEvents.Types.Read(Encoding.UTF8.GetBytes(payload)))
            .OfType<TicketIssued>().Select(issued => (issued.Number, issued.KeptFrom is not null));
        taken.ShouldBe([("A001", true), ("A002", true), ("A003", true), ("A004", false)]);
    }

    [Fact]
    public async Task Dates_WhoseTimersAreDue_AreClosedOnce()
    {
        var events = await MortalProcess.BearsDeathsAsync(
            async process =>
            {
                await ConfigureAsync(process, Keeping);
                await DoAsync(process, Today, Ask);
                foreach (var days in new[] { 3, 4 })
                    await DoAsync(process, Today.AddDays(days), new BookAppointment(new TicketItem("tn2018-001", "户口登记", HallProcess.Household), 600, TicketClass.Ordinary, null, null));
                process.Time.SetUtcNow(Friday.AddDays(6));
            },
            Friday,
            async process =>
            {
                await process.FollowAsync();
                await process.FireAsync();
                await process.FollowAsync();
                process.Get<ServiceSdk.Hosting.Processes.Timers>().Earliest(10).ShouldAllBe(timer => timer.Name == "retention");
            });

        foreach (var days in new[] { 0, 3, 4 })
            Count(events, Today.AddDays(days), "day.closed").ShouldBe(1);
    }

    [Fact]
    public async Task Cases_WhoseReceiveTermIsOver_AreDeemedAcceptedOnce()
    {
        string[] numbers = ["1", "2"];
        var events = await MortalProcess.BearsDeathsAsync(
            async process =>
            {
                await ConfigureAsync(process, Keeping);
                foreach (var number in numbers)
                {
                    (await process.Get<Streams<Case>>().Open(StreamNames.Case(number)).ExecuteAsync(
                        CaseFile.Filing(CaseFile.Rich) with { Number = number }, new Actor("s-1", Roles.Clerk, HallProcess.Hall, "1"), Guid.NewGuid(), new byte[32])).Done();
                }

                process.Time.SetUtcNow(Friday.AddDays(7).AddHours(7)); // Friday again, when the window closes
            },
            Friday,
            async process =>
            {
                await process.FollowAsync();
                await process.FireAsync();
                await process.FollowAsync();
                process.Get<ServiceSdk.Hosting.Processes.Timers>().Earliest(10).ShouldAllBe(timer => timer.Name.StartsWith("card-"));
            });

        foreach (var number in numbers)
        {
            events[StreamNames.Case(number)].Count(payload => payload.Contains("\"trigger\":\"deemAccepted\"")).ShouldBe(1);
            events[StreamNames.Cards(number)].ShouldHaveSingleItem().ShouldContain("\"card\":\"neverReceived-2\"");
        }
    }

    [Fact]
    public async Task Cases_WhoseClocksRanOut_GetEachCardOnce()
    {
        string[] numbers = ["1", "2"];
        var events = await MortalProcess.BearsDeathsAsync(
            async process =>
            {
                await ConfigureAsync(process, Keeping);
                foreach (var number in numbers)
                {
                    ICommand[] commands =
                    [
                        CaseFile.Filing(CaseFile.Rich) with { Number = number }, Step(CaseTrigger.Receive), Step(CaseTrigger.NotifySupplement),
                        Step(CaseTrigger.SubmitSupplement), Step(CaseTrigger.NotifySupplement), Step(CaseTrigger.SubmitSupplement), Step(CaseTrigger.Accept),
                    ];
                    foreach (var command in commands)
                    {
                        (await process.Get<Streams<Case>>().Open(StreamNames.Case(number)).ExecuteAsync(
                            command, new Actor("s-1", Roles.Clerk, HallProcess.Hall, "1"), Guid.NewGuid(), new byte[32])).Done();
                    }
                }

                process.Time.SetUtcNow(Friday.AddDays(60));
            },
            Friday,
            async process =>
            {
                await process.FollowAsync();
                await process.FireAsync();
                await process.FollowAsync();
            });

        foreach (var number in numbers)
        {
            events[StreamNames.Cards(number)].Order().Select(payload => JournalEvents.Types.Read(Encoding.UTF8.GetBytes(payload)).OfType<CardRaised>().Single().Card)
                .ShouldBe(["promised-1-overdue", "secondNotice-5", "statutory-1-overdue"]);
        }
    }

    private static MoveCase Step(CaseTrigger trigger) => new(trigger, CaseFile.Everything with { SupervisorMark = "JC-2026-0001" });

    private static IssueTicket Ask => new([new TicketItem("tn2018-001", "户口登记", HallProcess.Household)], TicketClass.Ordinary, null, null);

    private static int Count(IReadOnlyDictionary<string, string[]> events, DateOnly date, string name) =>
        events[StreamNames.Queue(HallProcess.Hall, date)].Count(payload => payload.Contains($"\"n\":\"{name}\""));

    private static async Task ConfigureAsync(MortalProcess process, HallConfiguration configuration) =>
        (await process.Get<HallDirectory>().ConfigureAsync(configuration, HallProcess.Manager, Guid.NewGuid())).Done();

    private static async Task RosterAsync(MortalProcess process, ICommand command) =>
        (await process.Get<RosterDesk>().ExecuteAsync(HallProcess.Hall, command, HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();

    private static async Task DoAsync(MortalProcess process, DateOnly date, ICommand command, Guid? key = null)
    {
        var hall = process.Get<HallDirectory>().Find(HallProcess.Hall).Done();
        (await hall.ExecuteAsync(date, command, HallProcess.Manager, key ?? Guid.NewGuid(), new byte[32])).Done();
    }

    private static void Append(IJournalStore store, string stream, IEvent[] events)
    {
        var (version, hash) = (0, RecordHash.Genesis);
        foreach (var @event in events)
        {
            var record = TemporaryJournal.RecordOf(stream, ++version, hash, @event);
            store.Append(new JournalBatch([record], []));
            hash = record.Hash;
        }
    }
}
