using ServiceSdk.Cases;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Items;
using ServiceSdk.ReferenceHost.Api.Cases;
using ServiceSdk.Supervision;

namespace ServiceSdk.ReferenceHost.Api.Supervision;

internal sealed record CardAppealBody(string? Reason);

/// <summary>What is decided on an appeal.</summary>
/// <param name="Withdrawn">Whether the card should not have been raised.</param>
internal sealed record CardDecisionBody(bool? Withdrawn, string? Reason);

/// <summary>Which cards are asked for.</summary>
internal sealed record CardQuery(Named<CardColour>? Colour, Named<CardState>? State, string? Item, DateOnly? DueBy)
{
    public CardFilter Of(string? office, string? responsible) => new(office, responsible, Colour?.Value, State?.Value, Item, DueBy);
}

/// <summary>A case as whoever watches over it sees it: its clocks, who answers for it, its cards. Nothing personal.</summary>
internal sealed record SupervisionView(
    string Number, string Item, string Title, CaseState State, string StateLabel, DateOnly OpenedOn, IReadOnlyList<ClockView> Clocks,
    ResponsibleView? Responsible, IReadOnlyList<SupervisionCardView> Cards)
{
    /// <summary>The case alone, without who answers for it and its cards.</summary>
    public static SupervisionView Of(Case one, DateOnly today) => new(
        one.Opened!.Number, one.Opened.Item.Code, one.Opened.Item.Title, one.State, one.State.Label(), one.FiledOn,
        [.. one.Clocks.Select(clock => CaseViews.Of(one, clock, today))], null, []);
}

/// <summary>A card with what it rests on and what was said.</summary>
/// <param name="Responsible">Who it is held against, by number on the roster or by account; absent where the office names nobody.</param>
internal sealed record SupervisionCardView(
    string Number, string Card, CardKind Kind, string Label, CardColour Colour, string ColourLabel, CardState State, string StateLabel, string Office,
    string? Responsible, long Raised, CardEvidenceView Evidence, CardWordView? Appeal, CardWordView? Verdict)
{
    /// <param name="number">The case's number.</param>
    /// <param name="card">The card.</param>
    /// <param name="called">What somebody is called.</param>
    public static async Task<SupervisionCardView> OfAsync(string number, Card card, Func<string?, ValueTask<string?>> called)
    {
        var (raised, colour) = (card.Raised, card.Raised.Kind.Colour());
        return new(
            number, raised.Card, raised.Kind, raised.Kind.Label(), colour, colour.Label(), card.State, card.State.Label(), raised.Office,
            await called(raised.Responsible), card.At, CardEvidenceView.Of(raised.Evidence),
            card.Appeal is { } appeal ? new(await called(appeal.By), appeal.Reason, appeal.At) : null,
            card.Verdict is { } verdict ? new(await called(verdict.By), verdict.Reason, verdict.At) : null);
    }
}

/// <summary>What a card rests on.</summary>
internal sealed record CardEvidenceView(string Stream, long Version, DateOnly On, string? Step, CardClockView? Clock)
{
    public static CardEvidenceView Of(CardEvidence evidence) => new(
        evidence.Stream, evidence.Version, evidence.On, evidence.Step?.Label(),
        evidence.Clock is { } clock ? new(clock.Kind, clock.Kind.Label(), clock.Term, clock.Anchor, clock.Due, clock.Notices, clock.Thresholds) : null);
}

/// <summary>A clock as a card found it.</summary>
internal sealed record CardClockView(
    ClockKind Kind, string Label, Term Term, DateOnly Anchor, DateOnly Due, IReadOnlyList<string> Notices, DateOnly Thresholds);

/// <summary>What somebody said about a card.</summary>
internal sealed record CardWordView(string? By, string Reason, long At);
