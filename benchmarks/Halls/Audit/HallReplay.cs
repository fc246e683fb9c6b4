using System.Globalization;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Halls.Audit;

/// <summary>One hall's day from its records, one after another on one thread: an empty queue is asked anew what each call should have been.</summary>
internal sealed class HallReplay(ModelHall model)
{
    private readonly HallQueue _queue = new();

    public History History { get; } = new(model);

    public long Inversions { get; private set; }

    public void Take(Envelope envelope, IReadOnlyList<IEvent> events)
    {
        if (events[0] is TicketCalled called && Next(called.Window, envelope) != called.Ticket)
            Inversions++;
        foreach (var @event in events)
        {
            _queue.Apply(@event, envelope.Actor, envelope.At);
            Watch(@event);
        }
    }

    private string? Next(string window, Envelope envelope) =>
        _queue.Decide(new CallNext(window), envelope).Succeeded(out var decided, out _) ? ((TicketCalled)decided[0]).Ticket : null;

    private void Watch(IEvent @event)
    {
        switch (@event)
        {
            case TicketIssued issued:
                History.Issued(Answered.Serial(issued.Ticket), Index(issued.Line));
                History.Numbered(issued.Number);
                break;
            case TicketCalled called:
                History.Called(Answered.Serial(called.Ticket), Index(called.Window));
                break;
            case ServiceFinished finished:
                History.Left(Answered.Serial(finished.Ticket));
                break;
            case TicketAbsent absent:
                History.Left(Answered.Serial(absent.Ticket));
                break;
            case TicketHeld held:
                History.Left(Answered.Serial(held.Ticket));
                break;
            case TicketTransferred transferred:
                History.Moved(Answered.Serial(transferred.Ticket), Index(transferred.To.Line));
                break;
        }
    }

    private static int Index(string id) => int.Parse(id, CultureInfo.InvariantCulture);
}
