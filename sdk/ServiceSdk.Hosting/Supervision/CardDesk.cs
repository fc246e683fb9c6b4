using System.Text.Json;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Supervision;

namespace ServiceSdk.Hosting.Supervision;

/// <summary>电子监察: raises the cards of cases, and takes appeals and what is decided on them. Safe for concurrent use.</summary>
public sealed class CardDesk(Streams<CaseCards> cards, Streams<Case> cases, ResponsibilityDesk responsibility, JournalAccess journal)
{
    /// <summary>Reads a case's cards.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="read">Copies what is needed.</param>
    /// <exception cref="JournalUnavailableException">They cannot be read now.</exception>
    public ValueTask<T> ReadAsync<T>(string number, Func<CaseCards, T> read) => cards.Open(StreamNames.Cards(number)).ReadAsync(read);

    /// <summary>Takes an appeal, or what is decided on one.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="card">The card's id.</param>
    /// <param name="command"><see cref="AppealCard"/> or <see cref="DecideCard"/>.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">The command's fingerprint, 32 bytes.</param>
    /// <returns>The card after it, or why not.</returns>
    public async ValueTask<Outcome<Card>> ExecuteAsync(string number, string card, ICommand command, Actor actor, Guid key, byte[] fingerprint)
    {
        var answer = await cards.Open(StreamNames.Cards(number)).ExecuteAsync(command, actor, key, fingerprint);
        return answer.Succeeded(out _, out var refusal) ? await ReadAsync(number, all => all.Find(card)) : refusal;
    }

    /// <summary>Raises a card for a clock of a case, unless it is there.</summary>
    /// <returns>Why not; null where it is there now.</returns>
    internal async ValueTask<Refusal?> RaiseAsync(string stream, CardKind kind, ClockFinding found, DateOnly today)
    {
        var (clock, end) = (found.Clock, found.End);
        var evidence = new CardEvidence(
            stream, journal.Store.ReadStream(stream).Last().Record.Version, today, null,
            new ClockEvidence(clock.Start.Kind, clock.Budget, clock.Start.Anchor, end.Due, end.Notices, CardRules.Of(clock.Start.Anchor).ValidFrom));
        var staff = await responsibility.FindAsync(found.Responsible, today);
        return await RaiseAsync(stream, new($"{NameOf(clock.Start.Kind)}-{found.Ordinal}-{NameOf(kind)}", kind, found.Office, staff.Subject, evidence));
    }

    /// <summary>Raises a card for every rule a case broke, unless it is there.</summary>
    /// <returns>Why each was not; null where it is there now.</returns>
    internal async IAsyncEnumerable<Refusal?> RaiseAsync(string stream)
    {
        var one = cases.New();
        foreach (var (_, record) in journal.Store.ReadStream(stream))
        {
            var (actor, at) = (record.Envelope.Actor, record.Envelope.At);
            foreach (var @event in journal.Types.EventsOf(record))
            {
                one.Apply(@event, actor, at);
                if (Breaches.Of(one, @event) is not { } kind)
                    continue;
                var (on, moved) = (CivilTime.Date(at.CivilTime), @event as CaseMoved);
                var evidence = new CardEvidence(stream, record.Version, on, moved?.Trigger, null);
                var (office, person) = (actor.Office, (string?)actor.Subject);
                if (actor.Role == Roles.System)
                {
                    office = (moved is null ? null : one.Offices!.WaitsAt(moved.From, !one.WaitsForTransfer)) ?? one.Responsible!.Office;
                    person = (await responsibility.FindAsync(one.Responsible!, on)).Subject;
                }

                yield return await RaiseAsync(stream, new($"{NameOf(kind)}-{record.Version}", kind, office, person, evidence));
            }
        }
    }

    // Keyed by what it is: raised by two at once, or after a death, it is raised once.
    private async ValueTask<Refusal?> RaiseAsync(string stream, RaiseCard card)
    {
        var step = StepKey.Of($"{stream}/card/{card.Card}");
        var raised = await cards.Open(StreamNames.Cards(StreamNames.CaseNumber(stream))).ExecuteAsync(card, Actor.System, step.Key, step.Fingerprint);
        return raised.Succeeded(out _, out var refusal) || refusal.Code == CardRefusals.RaisedCode ? null : refusal;
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");
}
