using System.Runtime.CompilerServices;
using ServiceSdk.Devices;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Oversight;

namespace ServiceSdk.Hosting.Halls;

/// <summary>Takes grades for service encounters. Safe for concurrent use.</summary>
public sealed class EvaluationDesk(HallDirectory halls, Streams<Evaluations> evaluations)
{
    /// <summary>Gives a grade to an encounter of the hall, once.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Outcome<EvaluationGiven>> GiveAsync(
        string hallId, string encounter, Grade grade, EvaluationSource source, Actor actor, Guid key, byte[] fingerprint)
    {
        if (!halls.Find(hallId).Succeeded(out var hall, out var refusal))
            return refusal;

        // An encounter is named after its ticket, with a serving ordinal behind.
        var ticketId = encounter.LastIndexOf('-') is > 0 and var end ? encounter[..end] : "";
        var found = await hall.ReadTicketAsync(ticketId, (_, ticket) => Tuple.Create(ticket.WindowOf(encounter)));
        if (!found.Succeeded(out var window, out refusal))
            return refusal;
        if (window.Item1 is null)
            return HallRefusals.EncounterUnknown();

        var date = TicketId.DateOf(hallId, ticketId)!.Value;
        var give = new GiveEvaluation(encounter, ticketId, window.Item1, grade, source);
        var answer = await evaluations.Open(StreamNames.Evaluations(hallId, date)).ExecuteAsync(give, actor, key, fingerprint);
        return answer.Then<EvaluationGiven>(done => done.Events.OfType<EvaluationGiven>().First());
    }
}
