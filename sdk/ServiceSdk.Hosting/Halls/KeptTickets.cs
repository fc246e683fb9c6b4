using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls;

/// <summary>Carries tickets kept overnight into the next business date, each once.</summary>
internal sealed class KeptTickets(JournalAccess journal, KeyRing keys, Protector protector)
{
    /// <summary>What was kept on the last date that had tickets; those after it, opened in advance or on a weekend, took nothing in.</summary>
    /// <param name="earlier">The closed dates, the latest first.</param>
    /// <returns>In the order the tickets had.</returns>
    public async ValueTask<IReadOnlyList<KeepTicket>> BeforeAsync(IEnumerable<JournaledStream<HallQueue>> earlier)
    {
        foreach (var date in earlier)
        {
            if (!await date.ReadOrAsync(static day => day.View.Tickets.Count > 0, quarantined: false))
                continue;

            // Nothing is recorded after a date's closing: its record is the last.
            var closing = journal.Types.Read(journal.Store.ReadStream(date.Name).Last().Record.Payload);
            string[] kept = [.. closing.OfType<TicketExpired>().Where(one => one.Reason == ExpiryReason.Kept).Select(one => one.Ticket)];
            return await date.ReadAsync(day => kept.Select(ticket => Keep(day.View.Plan, day.View.Ticket(ticket)!)).ToList());
        }

        return [];
    }

    /// <summary>Takes a ticket in. Its bearer is one person with who comes with the same card that day.</summary>
    /// <returns>Why not; null when it is in.</returns>
    public async ValueTask<Refusal?> TakeInAsync(KeepTicket ticket, JournaledStream<HallQueue> date, Actor actor)
    {
        var visitor = ticket.Issue.Visitor is { } known ? protector.Use(known, PersonalFields.Visitor, UnseenUse.KeptOvernight) : null;
        using var claim = visitor is null ? null : keys.Claim(SubjectKind.Visit, date.Name, visitor.IdNumber);
        var person = claim is null ? null : protector.Protect(claim.Key, PersonalFields.Visitor, visitor!);
        var step = StepKey.Of($"{ticket.Ticket}/keep");
        var taken = await date.ExecuteAsync(
            ticket with { Issue = ticket.Issue with { Visitor = person } }, actor, step.Key, step.Fingerprint, claim is null ? null : [claim.Key]);
        return taken.Succeeded(out _, out var refusal) ? null : refusal;
    }

    private static KeepTicket Keep(HallPlan plan, Ticket ticket)
    {
        var skills = plan.Lines.ToDictionary(line => line.Id, line => line.Skill);
        return new KeepTicket(ticket.Id, ticket.Number, new IssueTicket(
            [.. ticket.Further.Prepend(ticket.Item).Select(item => new TicketItem(item.Item, item.Title, skills[item.Line]))],
            ticket.Class, ticket.ClassReason, ticket.Visitor, ticket.Case, ticket.Agent));
    }
}
