using Microsoft.Extensions.Logging.Abstractions;
using ServiceSdk.Devices;
using ServiceSdk.Hosting.Devices;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.SideEffects;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Hosting.Tests.Projections;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.SideEffects;

public sealed class TicketPrintingTests : IDisposable
{
    private static readonly Actor Kiosk = new("kiosk-1", Roles.Device, SampleHall.Id, "kiosk-1");
    private readonly TemporaryJournal _journal = new();
    private readonly ProcessFile _file;

    public TicketPrintingTests() => _file = new ProcessFile(Path.Combine(_journal.Folder, "processes.db"), _journal.Store);

    public void Dispose()
    {
        _file.Dispose();
        _journal.Dispose();
    }

    /// <summary>After a long downtime, or on a journal restored from a backup, nobody stands there any more.</summary>
    [Fact]
    public async Task Ticket_IssuedLongAgo_IsNotPrinted()
    {
        var hall = new SampleHall(_journal);
        var old = await IssueAsync(hall);
        _journal.Time.Advance(TimeSpan.FromMinutes(5));
        var recent = await IssueAsync(hall);
        _journal.Time.Advance(TimeSpan.FromMinutes(6));
        var posts = new OnePrinter();
        using var printing = new TicketPrinting(Readers.Access(_journal, _file), hall.Directory, posts, NullLogger<TicketPrinting>.Instance);

        await printing.StartAsync(TestContext.Current.CancellationToken);
        while (_file.Find("ticket-printing") != _journal.Store.Last()!.Value.Sequence)
            await Task.Yield();
        await printing.StopAsync(TestContext.Current.CancellationToken);

        posts.Printed.ShouldBe([recent.Number]);
        (printing.OutcomeOf(old.Ticket), printing.OutcomeOf(recent.Ticket)).ShouldBe((PrintOutcome.Pending, PrintOutcome.Printed));
    }

    private static async Task<TicketIssued> IssueAsync(SampleHall hall) =>
        (await hall.Hall.ExecuteAsync(SampleHall.Ask(), Kiosk, Guid.NewGuid(), new byte[32])).Done().Events.OfType<TicketIssued>().Single();

    private sealed class OnePrinter : IDevicePosts
    {
        public List<string> Printed { get; } = [];

        public Task Attached => Task.CompletedTask;

        public bool Has<T>(string hall, string terminal)
            where T : IDevice => typeof(T) == typeof(ITicketPrinter) && terminal == Kiosk.Terminal;

        public Task<Outcome<TicketDocument>> PrintAsync(
            string hall, string terminal, TicketDocument ticket, TimeSpan deadline, CancellationToken cancellation)
        {
            Printed.Add(ticket.Blocks.OfType<TextBlock>().First(block => block.Size == 4).Text);
            return Task.FromResult<Outcome<TicketDocument>>(ticket);
        }

        public Task<Outcome<IdCard>> ReadCardAsync(string hall, string terminal, TimeSpan deadline, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<Outcome<Grade>> AskGradeAsync(
            string hall, string terminal, EvaluationSession session, TimeSpan deadline, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
