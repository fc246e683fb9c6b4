using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Hosting.Tests.Privacy;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Halls;

/// <summary>One live ticket per person and line, told by the card.</summary>
public sealed class OnePersonTests : IDisposable
{
    private const int Kiosks = 16;
    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Card_AtManyKiosksAtOnce_GetsOneTicket()
    {
        var hall = new SampleHall(_journal);
        using var together = new Barrier(Kiosks);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Kiosks).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait(TestContext.Current.CancellationToken);
                return hall.TakeAsync(ProtectedJournal.Visitor).AsTask();
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        outcomes.Count(outcome => outcome.Succeeded(out _, out _)).ShouldBe(1);
        outcomes.Where(outcome => !outcome.Succeeded(out _, out _)).Select(outcome => SampleHall.Refused(outcome).Code)
            .ShouldAllBe(code => code == "ticket_live");
        (await hall.Hall.ReadAsync(day => day.Tickets.Count)).ShouldBe(1);
    }

    [Fact]
    public async Task Card_AfterACancelledTicket_IsTheSamePerson()
    {
        var hall = new SampleHall(_journal);
        (await hall.TakeAsync(ProtectedJournal.Visitor)).Succeeded(out var answer, out _).ShouldBeTrue();
        var first = (TicketIssued)answer!.Events[0];
        await hall.DoAsync<TicketCancelled>(new CancelTicket(first.Ticket));

        (await hall.TakeAsync(ProtectedJournal.Visitor)).Succeeded(out answer, out _).ShouldBeTrue();

        ((TicketIssued)answer!.Events[0]).Visitor!.Subject.ShouldBe(first.Visitor!.Subject);
        hall.Hall.SubjectOf(hall.Hall.Today, ProtectedJournal.Visitor.IdNumber).ShouldBe(first.Visitor.Subject);
        hall.Hall.SubjectOf(hall.Hall.Today.AddDays(1), ProtectedJournal.Visitor.IdNumber).ShouldBeNull();
    }
}
