using System.Globalization;
using ServiceSdk.Benchmarks.Queues;

namespace ServiceSdk.Benchmarks.Halls.Audit;

/// <summary>Holds what a rival answered against itself and against what it has on disk.</summary>
internal static class AnswerAudit
{
    /// <summary>Counts what must be 0.</summary>
    /// <param name="answered">Every step that was answered.</param>
    /// <param name="stored">Every ticket on disk.</param>
    public static ZeroCounters Count(IReadOnlyList<Answered> answered, IReadOnlyList<StoredTicket> stored)
    {
        var halls = new Dictionary<int, History>();
        foreach (var step in answered.OrderBy(HappenedAt))
            Watch(HallOf(step.Hall), step);
        foreach (var ticket in stored)
            HallOf(ticket.Hall).Numbered(ticket.Number.ToString(CultureInfo.InvariantCulture));

        var (tickets, graded) = (stored.Select(ticket => ticket.Id).ToHashSet(), stored.Where(ticket => ticket.Graded).Select(ticket => ticket.Id).ToHashSet());
        return new ZeroCounters(
            halls.Values.Sum(hall => hall.DoubleCalls), halls.Values.Sum(hall => hall.DuplicateNumbers), halls.Values.Sum(hall => hall.WrongSkill),
            answered.LongCount(step => step.Kind switch
            {
                StepKind.Take or StepKind.CheckIn => !tickets.Contains(step.Ticket),
                StepKind.Rate => !graded.Contains(step.Ticket),
                _ => false,
            }),
            LaneOrder.Inversions(answered));

        History HallOf(int hall) => halls.TryGetValue(hall, out var found) ? found : halls[hall] = new History(HallOne.Model);
    }

    /// <summary>A call has happened by its answer; what frees a ticket may have from when it was asked. So no order of answers is held against it.</summary>
    private static long HappenedAt(Answered step) => step.Kind == StepKind.Call ? step.AnsweredAt : step.AskedAt;

    private static void Watch(History hall, in Answered step)
    {
        switch (step.Kind)
        {
            case StepKind.Take or StepKind.CheckIn:
                hall.Issued(step.Ticket, step.Line);
                break;
            case StepKind.Call:
                hall.Called(step.Ticket, step.Window);
                break;
            case StepKind.Finish or StepKind.NoShow or StepKind.Hold:
                hall.Left(step.Ticket);
                break;
            case StepKind.Transfer:
                hall.Moved(step.Ticket, step.Line);
                break;
        }
    }
}
