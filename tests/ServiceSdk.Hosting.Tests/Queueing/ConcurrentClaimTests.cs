using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.Tests.Queueing;

namespace ServiceSdk.Hosting.Tests.Queueing;

/// <summary>Windows that act at the same moment, on a journal on disk.</summary>
public sealed class ConcurrentClaimTests
{
    private const int Windows = 16;

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Call_BySixteenWindowsAtOnce_GivesEachTicketToExactlyOne(int tickets)
    {
        using var hall = await JournaledHall.OpenAsync(Windows);
        var issued = new List<string>();
        for (var n = 0; n < tickets; n++)
            issued.Add(await hall.IssueAsync());

        var answers = await AtOnceAsync(Enumerable.Range(1, Windows).Select(n => (ICommand)new CallNext($"w{n}")), hall);

        var called = answers.Where(answer => answer.Called is not null).Select(answer => answer.Called!.Ticket).ToList();
        called.Order().ShouldBe(issued.Order());
        answers.Where(answer => answer.Called is null).ShouldAllBe(answer => answer.Code == "nothing_to_call");
        var seen = await hall.ReadAsync(view => Enumerable.Range(1, Windows).Select(n => view.AtWindow($"w{n}")?.Id).OfType<string>().Order().ToList());
        seen.ShouldBe(issued.Order());
        hall.Restart();
        (await hall.ReadAsync(view => view.Tickets.Count(ticket => ticket.State == TicketState.Called))).ShouldBe(tickets);
    }

    [Fact]
    public async Task FinishTransferHoldAndAnotherFinish_AtOnce_OneOfThemHappens()
    {
        using var hall = await JournaledHall.OpenAsync(2);
        for (var round = 0; round < 10; round++)
        {
            var ticket = await hall.IssueAsync();
            await hall.DoAsync(new CallNext("w1"));
            await hall.DoAsync(new StartService(ticket, "w1"));
            var answers = await AtOnceAsync(
                [
                    new FinishService(ticket, "w1"), new HoldTicket(ticket, "w1", null), new FinishService(ticket, "w1"),
                    new TransferTicket(ticket, "w1", new TicketItem("x", "婚姻", TestHall.Marriage), TransferMode.Tail, false),
                ],
                hall);

            answers.Count(answer => answer.Code is null).ShouldBe(1);
            answers.Where(answer => answer.Code is not null).ShouldAllBe(answer => answer.Code == "ticket_wrong_state");
            await hall.SendAsync(new CancelTicket(ticket));
        }
    }

    [Fact]
    public async Task Call_RetriedByItsKeyWhileOthersCall_GivesTheSameTicketAndAnnouncesItOnce()
    {
        using var hall = await JournaledHall.OpenAsync(2);
        var (first, second) = (await hall.IssueAsync(), await hall.IssueAsync());
        var key = Guid.NewGuid();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => hall.DoAsync(new CallNext("w1"), key))));

        answers.ShouldAllBe(events => ((TicketCalled)events.Single()).Ticket == first);
        (await hall.DoAsync(new CallNext("w2"))).OfType<TicketCalled>().Single().Ticket.ShouldBe(second);
        hall.Restart();
        (await hall.DoAsync(new CallNext("w1"), key)).OfType<TicketCalled>().Single().Ticket.ShouldBe(first);
        Announced(hall).ShouldBe([first, second]);
    }

    [Fact]
    public async Task Calls_InTheSameMillisecond_AreTwoRecords_AndAFollowerSeesBoth()
    {
        using var hall = await JournaledHall.OpenAsync(2);
        var (first, second) = (await hall.IssueAsync(), await hall.IssueAsync());
        using var follower = hall.Journal.Feed.FollowAll();
        await Task.WhenAll(hall.DoAsync(new CallNext("w1")), hall.DoAsync(new CallNext("w2")));

        Announced(hall).Order().ShouldBe([first, second]);

        var seen = new List<TicketCalled>();
        for (var n = 0; n < 2; n++)
        {
            var record = await follower.ReadAsync(TestContext.Current.CancellationToken);
            seen.AddRange(JournalEvents.Types.Read(record.Record.Payload).OfType<TicketCalled>());
        }

        seen.Select(called => called.Ticket).Order().ShouldBe([first, second]);
    }

    private static List<string> Announced(JournaledHall hall) =>
        [.. hall.Journal.Store.ReadAll(0).SelectMany(one => JournalEvents.Types.Read(one.Record.Payload)).OfType<TicketCalled>().Select(called => called.Ticket)];

    private static async Task<IReadOnlyList<(TicketCalled? Called, string? Code)>> AtOnceAsync(IEnumerable<ICommand> commands, JournaledHall hall)
    {
        using var start = new ManualResetEventSlim();
        var sending = commands.Select(command => Task.Run(async () =>
        {
            start.Wait(TestContext.Current.CancellationToken);
            return (await hall.SendAsync(command)).Succeeded(out var answer, out var refusal)
                ? (answer.Events.OfType<TicketCalled>().SingleOrDefault(), null)
                : ((TicketCalled?)null, refusal.Code);
        })).ToList();
        start.Set();
        return await Task.WhenAll(sending);
    }
}
