namespace ServiceSdk.Supervision;

/// <summary><c>card.raised</c>: a case earned a card.</summary>
/// <param name="Card">The card's id, unique in the case.</param>
/// <param name="Kind">What for.</param>
/// <param name="Office">责任单位: the office it is held against, by id.</param>
/// <param name="Responsible">责任人, by opaque id: who broke the rule, else who answered for the case that day; absent where the office names nobody.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record CardRaised(string Card, CardKind Kind, string Office, string? Responsible, CardEvidence Evidence) : IEvent;

/// <summary><c>card.appealed</c>: whoever it is held against says that it is wrong.</summary>
/// <param name="Card">The card's id.</param>
/// <param name="Reason">Why, without anything personal.</param>
public sealed record CardAppealed(string Card, string Reason) : IEvent;

/// <summary><c>card.decided</c>: a supervisor decided on an appeal.</summary>
/// <param name="Card">The card's id.</param>
/// <param name="Withdrawn">撤销: whether it should not have been raised; else it is upheld 维持.</param>
/// <param name="Reason">Why, without anything personal.</param>
public sealed record CardDecided(string Card, bool Withdrawn, string Reason) : IEvent;
