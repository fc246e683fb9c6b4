using ServiceSdk.Benchmarks.Halls;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Tests.Halls.Audit;

/// <summary>A hall of HALL-1 with two windows open, whose records can be written as no hall would.</summary>
internal sealed class WrittenHall
{
    private const string Id = "320402001-1";
    private static readonly Actor Clerk = new("s-1", Roles.Clerk, Id, "16");
    private static readonly long Opening = CivilTime.Midnight(HallOne.Date) + HallOne.Opening * 60_000;
    private readonly HallQueue _queue = new();

    public WrittenHall()
    {
        Write(Decide(new OpenDay(Id, HallOne.Date, HallOne.Plan)));
        foreach (var window in new[] { HallOne.Plan.Windows[5], HallOne.Plan.Windows[16] })
            Write(Decide(new OpenWindow(window.Id, $"s-{window.Id}", window.Skills)));
    }

    public List<CommittedRecord> Records { get; } = [];

    public List<Answered> Answered { get; } = [];

    /// <summary>What a kiosk would be answered now, without a record.</summary>
    public TicketIssued Issue() => (TicketIssued)Decide(HallOne.Model.Ask(0, green: false));

    public TicketIssued Take()
    {
        var issued = Issue();
        Answer(StepKind.Take, issued.Ticket, Write(issued));
        return issued;
    }

    public void CallBothInOrder()
    {
        Take();
        Take();
        foreach (var window in new[] { "16", "16" })
        {
            var called = (TicketCalled)Decide(new CallNext(window));
            Answer(StepKind.Call, called.Ticket, Write(called));
            Write(Decide(new MarkNoShow(called.Ticket, window)));
        }

        // The last record is the answered call.
        Records.RemoveAt(Records.Count - 1);
    }

    /// <summary>Writes an event as a record of its own.</summary>
    /// <returns>Its key.</returns>
    public Guid Write(IEvent @event)
    {
        var envelope = Envelope();
        _queue.Apply(@event, envelope.Actor, envelope.At);
        var record = new Record(
            StreamNames.Queue(Id, HallOne.Date), Records.Count + 1, envelope, new byte[RecordHash.Size], JournalEvents.Types.Write([@event]), new byte[RecordHash.Size]);
        Records.Add(new CommittedRecord(Records.Count + 1, record));
        return envelope.Key;
    }

    private void Answer(StepKind kind, string ticket, Guid key) =>
        Answered.Add(new Answered(key, kind, 0, Benchmarks.Halls.Answered.Serial(ticket), 16, 0, false, 0, 0));

    private IEvent Decide(ICommand command) =>
        _queue.Decide(command, Envelope()).Succeeded(out var events, out var refusal) ? events[0] : throw new InvalidOperationException(refusal.Code);

    private Envelope Envelope() => new(Clerk, Guid.NewGuid(), new Moment(Records.Count, Opening + Records.Count));
}
