using ServiceSdk.Queueing;
using ServiceSdk.Tests.Queueing;

namespace ServiceSdk.Hosting.Tests.Queueing;

/// <summary>The process may end between any two steps.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task Visit_WithARestartAfterEveryStep_EndsAsWithoutOne()
    {
        var (whole, broken) = (await StoryAsync(restart: false), await StoryAsync(restart: true));
        broken.ShouldBe(whole);
    }

    [Fact]
    public async Task TimedHold_GoesOnOverARestart_AndEndsAtItsTime()
    {
        using var hall = await JournaledHall.OpenAsync(1);
        var ticket = await hall.IssueAsync();
        await hall.DoAsync(new HoldTicket(ticket, null, 5 * TestHall.Minute));
        hall.Journal.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        hall.Restart();
        (await hall.SendAsync(new CallNext("w1"))).Succeeded(out _, out var refusal).ShouldBeFalse();
        refusal!.Code.ShouldBe("nothing_to_call");

        hall.Journal.Time.Advance(TimeSpan.FromMilliseconds(1));
        hall.Restart();
        (await hall.DoAsync(new CallNext("w1"))).OfType<TicketCalled>().Single().Ticket.ShouldBe(ticket);
    }

    private static async Task<string> StoryAsync(bool restart)
    {
        using var hall = await JournaledHall.OpenAsync(2);
        var ticket = (await StepAsync(TestHall.Ask(TestHall.Residence))).OfType<TicketIssued>().Single().Ticket;
        await StepAsync(TestHall.Ask(TestHall.Marriage, TicketClass.Green));
        foreach (var command in (ICommand[])
        [
            new HoldTicket(ticket, null, TestHall.Minute), new CallNext("w2"), new CallNext("w1"), new RecallTicket(ticket, "w1"), new MarkNoShow(ticket, "w1"),
            new RejoinTicket(ticket), new CallNext("w1"), new StartService(ticket, "w1"),
            new TransferTicket(ticket, "w1", new TicketItem("x", "婚姻", TestHall.Marriage), TransferMode.Head, true),
            new PauseWindow("w1", "午餐"), new MarkNoShow("320402-001-20260924-0002", "w2"), new CallNext("w2"), new StartService(ticket, "w2"),
            new FinishService(ticket, "w2"), new OpenWindow("w1", "s-w1", [TestHall.Residence]), new CallNext("w1"), new StartService(ticket, "w1"), new FinishService(ticket, "w1"),
        ])
            await StepAsync(command);
        return await hall.ReadAsync(view => string.Join('\n', view.Tickets.Select(one =>
            $"{one.Number} {one.State} {one.Since} {one.Item.Line} {one.Encounter} {one.WindowOf($"{one.Id}-1")} {one.WindowOf($"{one.Id}-2")} {one.Standing}")));

        async Task<IReadOnlyList<IEvent>> StepAsync(ICommand command)
        {
            hall.Journal.Time.Advance(TimeSpan.FromMinutes(1));
            var events = await hall.DoAsync(command);
            if (restart)
                hall.Restart();
            return events;
        }
    }
}
