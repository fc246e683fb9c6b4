namespace ServiceSdk.Cases.Drafts;

/// <summary><c>draft.saved</c>: what somebody has filled in so far is kept to be gone on with; the last one counts.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Title">The item's short title.</param>
/// <param name="Content">What is filled in: one JSON object, whole or not.</param>
public sealed record DraftSaved(string Item, string Title, Protected<string> Content) : IEvent;

/// <summary><c>draft.ended</c>: nothing is left to go on with.</summary>
/// <param name="Case">The number of the case it became; null for one that was thrown away.</param>
public sealed record DraftEnded(string? Case) : IEvent;

/// <summary>Keeps a draft as it is now.</summary>
/// <param name="Item">The item's code: a draft stays its item's.</param>
/// <param name="Title">The item's short title.</param>
/// <param name="Content">What is filled in.</param>
public sealed record SaveDraft(string Item, string Title, Protected<string> Content) : ICommand;

/// <summary>Ends a draft.</summary>
/// <param name="Case">The number of the case it became; null to throw it away.</param>
public sealed record EndDraft(string? Case) : ICommand;
