using System.Collections;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Oversight;
using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Halls.Audit;

/// <summary>Reads a journal from disk and holds it against what was answered.</summary>
internal static class JournalAudit
{
    /// <summary>Counts what must be 0.</summary>
    /// <param name="model">The halls it is of.</param>
    /// <param name="records">The whole journal, in order.</param>
    /// <param name="answered">Every step that was answered.</param>
    public static ZeroCounters Count(ModelHall model, IEnumerable<CommittedRecord> records, IReadOnlyList<Answered> answered)
    {
        var places = new Dictionary<Guid, int>(answered.Count);
        for (var place = 0; place < answered.Count; place++)
            places.Add(answered[place].Key, place);

        var (seen, lost) = (new BitArray(answered.Count), (long)answered.Count);
        var halls = new Dictionary<string, HallReplay>();
        foreach (var (_, record) in records)
        {
            var events = JournalEvents.Types.Read(record.Payload);
            if (places.TryGetValue(record.Envelope.Key, out var place))
            {
                // One found twice was not answered once: it counts as lost again.
                lost += seen[place] ? 1 : Says(events[0], answered[place]) ? -1 : 0;
                seen[place] = true;
            }

            if (!record.Stream.EndsWith("/queue", StringComparison.Ordinal))
                continue;
            if (!halls.TryGetValue(record.Stream, out var hall))
                halls[record.Stream] = hall = new HallReplay(model);
            hall.Take(record.Envelope, events);
        }

        var histories = halls.Values.Select(hall => hall.History).ToList();
        return new ZeroCounters(
            histories.Sum(history => history.DoubleCalls), histories.Sum(history => history.DuplicateNumbers),
            histories.Sum(history => history.WrongSkill), lost, halls.Values.Sum(hall => hall.Inversions));
    }

    private static bool Says(IEvent @event, in Answered step)
    {
        (StepKind Kind, string Ticket)? said = @event switch
        {
            TicketIssued { Appointment: null } issued => (StepKind.Take, issued.Ticket),
            TicketIssued issued => (StepKind.CheckIn, issued.Ticket),
            TicketCalled called => (StepKind.Call, called.Ticket),
            ServiceStarted started => (StepKind.Start, started.Ticket),
            ServiceFinished finished => (StepKind.Finish, finished.Ticket),
            EvaluationGiven given => (StepKind.Rate, given.Ticket),
            TicketRecalled recalled => (StepKind.Recall, recalled.Ticket),
            TicketAbsent absent => (StepKind.NoShow, absent.Ticket),
            TicketRejoined rejoined => (StepKind.Rejoin, rejoined.Ticket),
            TicketTransferred transferred => (StepKind.Transfer, transferred.Ticket),
            TicketHeld held => (StepKind.Hold, held.Ticket),
            TicketResumed resumed => (StepKind.Resume, resumed.Ticket),
            TicketCancelled cancelled => (StepKind.Cancel, cancelled.Ticket),
            AppointmentBooked => (StepKind.Book, "0"),
            _ => null,
        };
        return said is var (kind, ticket) && kind == step.Kind && Answered.Serial(ticket) == step.Ticket;
    }
}
