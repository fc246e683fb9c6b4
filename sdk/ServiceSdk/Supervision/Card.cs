using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Supervision;

/// <summary>A card 监察卡 of a case: a hint, a yellow or a red one, with what it rests on. It is kept whatever becomes of it.</summary>
/// <param name="Raised">What it was raised for.</param>
/// <param name="At">When, UTC milliseconds since 1970.</param>
public sealed record Card(CardRaised Raised, long At)
{
    /// <summary>What became of it.</summary>
    public CardState State => Verdict?.State ?? (Appeal is null ? CardState.Open : CardState.Appealed);

    /// <summary>What was said against it; null for nothing.</summary>
    public CardAppeal? Appeal { get; init; }

    /// <summary>What was decided on that; null before.</summary>
    public CardVerdict? Verdict { get; init; }
}

/// <summary>What a card rests on: enough to look it up in the journal and to count it anew.</summary>
/// <param name="Stream">The case's stream.</param>
/// <param name="Version">The version of the record it was found by; for a clock, the last there was.</param>
/// <param name="On">The civil date it was found.</param>
/// <param name="Step">The step that broke a rule; null where it was none.</param>
/// <param name="Clock">The clock; null for a broken rule.</param>
public sealed record CardEvidence(string Stream, long Version, DateOnly On, CaseTrigger? Step, ClockEvidence? Clock);

/// <summary>A clock as a card found it.</summary>
/// <param name="Kind">Which clock.</param>
/// <param name="Term">Its budget, with what was added to it.</param>
/// <param name="Anchor">The day it counts from.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Notices">The ids of the State Council notices it was counted by.</param>
/// <param name="Thresholds">From when on the thresholds used have been in force.</param>
public sealed record ClockEvidence(ClockKind Kind, Term Term, DateOnly Anchor, DateOnly Due, IReadOnlyList<string> Notices, DateOnly Thresholds);

/// <summary>申诉: what was said against a card.</summary>
/// <param name="By">Who said it, by opaque id.</param>
/// <param name="Reason">What.</param>
/// <param name="At">When, UTC milliseconds since 1970.</param>
public sealed record CardAppeal(string By, string Reason, long At);

/// <summary>What was decided on an appeal.</summary>
/// <param name="By">Who decided, by opaque id.</param>
/// <param name="State"><see cref="CardState.Upheld"/> or <see cref="CardState.Withdrawn"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When, UTC milliseconds since 1970.</param>
public sealed record CardVerdict(string By, CardState State, string Reason, long At);
