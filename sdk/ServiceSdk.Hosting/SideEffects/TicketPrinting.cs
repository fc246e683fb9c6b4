using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ServiceSdk.Devices;
using ServiceSdk.Hosting.Devices;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.SideEffects;

/// <summary>
/// Prints each issued ticket at the post it was issued at. A dead printer neither loses the ticket nor holds the line: the number is
/// issued, and the outcome is shown. A ticket whose printing a crash cut short is printed again, marked 补打; one whose bearer has gone on
/// without it is not.
/// </summary>
public sealed class TicketPrinting(ReaderAccess access, HallDirectory halls, IDevicePosts posts, ILogger<TicketPrinting> log)
    : CommittedReader("ticket-printing", access, log)
{
    private const string Begun = "ticket-printing/begun";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StillWanted = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, PrintOutcome> _outcomes = [];

    /// <summary>What became of a ticket's print since this process started; pending when nothing did yet.</summary>
    public PrintOutcome OutcomeOf(string ticket) => _outcomes.GetValueOrDefault(ticket);

    /// <inheritdoc />
    protected override bool KeepsEach => true;

    /// <summary>A record of before the start would pass by a device that is still to be attached.</summary>
    protected override Task ReadyAsync(CancellationToken cancellation) => posts.Attached.WaitAsync(cancellation);

    /// <inheritdoc />
    protected override bool Concerns(Record record) =>
        StreamNames.IsQueue(record.Stream) && posts.Has<ITicketPrinter>(record.Envelope.Actor.Office, record.Envelope.Actor.Terminal);

    /// <inheritdoc />
    protected override async Task HandleAsync(CommittedRecord record, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        if (IsPast(record, StillWanted))
            return;
        var actor = record.Record.Envelope.Actor;
        foreach (var issued in events.OfType<TicketIssued>())
        {
            if (!halls.Find(actor.Office).Succeeded(out var hall, out var refusal))
            {
                Tell(record, refusal);
                continue;
            }

            var again = Positions.Find(Begun) == record.Sequence;
            Positions.Keep(Begun, record.Sequence);
            var document = TicketLayout.Of(hall.Configuration, issued, record.Record.Envelope.At.CivilTime, again);
            var printed = await posts.PrintAsync(actor.Office, actor.Terminal, document, Deadline, cancellation);
            if (!printed.Succeeded(out _, out refusal))
                Tell(record, refusal);
            _outcomes[issued.Ticket] = refusal?.Code switch
            {
                null => PrintOutcome.Printed,
                "device_outcome_unknown" => PrintOutcome.Uncertain,
                _ => PrintOutcome.Failed,
            };
        }
    }
}

/// <summary>What became of a ticket's print.</summary>
public enum PrintOutcome
{
    /// <summary>Not tried yet.</summary>
    Pending,

    /// <summary>The printer confirmed it.</summary>
    Printed,

    /// <summary>It is not out; the number stands all the same.</summary>
    Failed,

    /// <summary>It may be out.</summary>
    Uncertain,
}
