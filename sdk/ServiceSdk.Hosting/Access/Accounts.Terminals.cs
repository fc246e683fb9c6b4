namespace ServiceSdk.Hosting.Access;

/// <content>Kiosks, displays and window screens: enrolled by a code that holds once and for a short time.</content>
public sealed partial class Accounts
{
    /// <summary>How long an enrolment code holds, in milliseconds of hall time.</summary>
    public const long CodeHolds = 10 * 60_000;

    private readonly Dictionary<string, Terminal> _byTerminal = [];
    private readonly Dictionary<string, EnrolmentOffered> _offers = [];

    /// <summary>Every terminal, by id.</summary>
    public IEnumerable<Terminal> Terminals => _byTerminal.Values.OrderBy(terminal => terminal.Id, StringComparer.Ordinal);

    /// <summary>A terminal by id; null when there is none.</summary>
    public Terminal? FindTerminal(string terminal) => _byTerminal.GetValueOrDefault(terminal);

    private Outcome<IReadOnlyList<IEvent>> Enrol(TerminalEnrolled terminal) =>
        _byTerminal.ContainsKey(terminal.Terminal) ? AccessRefusals.TerminalTaken() : One(terminal);

    private Outcome<IReadOnlyList<IEvent>> Offer(OfferEnrolment offer, long now)
    {
        if (!AccountRules.IsIdentifier(offer.Terminal))
            return AccessRefusals.TerminalInvalid();
        if (AccountRules.Office(offer.Office) is { } refusal)
            return refusal;
        if (offer.Kind == TerminalKind.Display ? offer.Post.Length > 0 : !AccountRules.IsIdentifier(offer.Post))
            return AccessRefusals.PostInvalid();

        // A manager who may enrol in one hall must not replace a terminal of another.
        return FindTerminal(offer.Terminal) is { } known && (known.Office != offer.Office || known.Kind != offer.Kind)
            ? AccessRefusals.TerminalTaken()
            : One(new EnrolmentOffered(offer.Terminal, offer.Kind, offer.Office, offer.Post, offer.CodeHash, now + CodeHolds));
    }

    private Outcome<IReadOnlyList<IEvent>> Redeem(RedeemEnrolment redeem, long now) =>
        _offers.Values.FirstOrDefault(one => one.Until > now && one.CodeHash.AsSpan().SequenceEqual(redeem.CodeHash)) is { } offer
            ? One(new TerminalEnrolled(offer.Terminal, offer.Kind, offer.Office, offer.Post, redeem.SecretHash))
            : AccessRefusals.CodeInvalid();

    private Outcome<IReadOnlyList<IEvent>> Remove(string terminal) =>
        _byTerminal.ContainsKey(terminal) ? One(new TerminalRemoved(terminal)) : AccessRefusals.TerminalUnknown;

    private void Apply(EnrolmentOffered offered, Moment at)
    {
        foreach (var (terminal, old) in _offers)
        {
            if (old.Until <= at.HallTime)
                _offers.Remove(terminal);
        }

        _offers[offered.Terminal] = offered;
    }

    private void Apply(TerminalEnrolled enrolled, Moment at)
    {
        _offers.Remove(enrolled.Terminal);
        _byTerminal[enrolled.Terminal] = Terminal.Of(enrolled, at);
    }
}
