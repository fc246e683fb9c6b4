namespace ServiceSdk.Supervision;

/// <summary>
/// The cards of one case, a stream of its own: what was found, what was said against it, and what was decided. Not safe for concurrent
/// use: its host gives it one writer.
/// </summary>
public sealed class CaseCards : IAggregate
{
    private const int Longest = 500;

    private readonly Dictionary<string, Card> _all = [];

    /// <summary>Every card, oldest first.</summary>
    public IReadOnlyCollection<Card> All => _all.Values;

    /// <summary>A card by id.</summary>
    public Outcome<Card> Find(string card) => _all.TryGetValue(card, out var found) ? found : CardRefusals.Unknown;

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        RaiseCard raise => _all.ContainsKey(raise.Card)
            ? CardRefusals.Raised
            : One(new CardRaised(raise.Card, raise.Kind, raise.Office, raise.Responsible, raise.Evidence)),
        AppealCard appeal => Find(appeal.Card).Then(card => Appeal(card, appeal, envelope.Actor)),
        DecideCard decide => Find(decide.Card).Then(card => Decide(card, decide, envelope.Actor)),
        _ => throw new ArgumentException($"Not a card's command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case CardRaised raised: _all.Add(raised.Card, new Card(raised, at.CivilTime)); break;
            case CardAppealed appealed:
                Change(appealed.Card, card => card with { Appeal = new(actor.Subject, appealed.Reason, at.CivilTime) });
                break;
            case CardDecided decided:
                Change(decided.Card, card => card with
                {
                    Verdict = new(actor.Subject, decided.Withdrawn ? CardState.Withdrawn : CardState.Upheld, decided.Reason, at.CivilTime),
                });
                break;
            default: throw new ArgumentException($"Not a card's event: {@event.GetType().Name}", nameof(@event));
        }
    }

    // Where the office names nobody, whoever works there may speak for it.
    private static Outcome<IReadOnlyList<IEvent>> Appeal(Card card, AppealCard appeal, Actor actor) =>
        (card.Raised.Responsible is { } responsible ? responsible != actor.Subject : card.Raised.Office != actor.Office) ? CardRefusals.OfOther
        : card.State != CardState.Open ? CardRefusals.AppealedAlready
        : Text(appeal.Reason).Then(reason => One(new CardAppealed(appeal.Card, reason)));

    private static Outcome<IReadOnlyList<IEvent>> Decide(Card card, DecideCard decide, Actor actor) =>
        card.State != CardState.Appealed ? CardRefusals.NotAppealed
        : actor.Subject == card.Raised.Responsible || actor.Subject == card.Appeal?.By ? CardRefusals.Own
        : Text(decide.Reason).Then(reason => One(new CardDecided(decide.Card, decide.Withdrawn, reason)));

    private void Change(string card, Func<Card, Card> change) => _all[card] = change(_all[card]);

    private static Outcome<string> Text(string text) =>
        text.Length > Longest || string.IsNullOrWhiteSpace(text) ? CardRefusals.TextInvalid : text.Trim();

    private static Outcome<IReadOnlyList<IEvent>> One(IEvent @event) => new[] { @event };
}
