namespace ServiceSdk.Hosting.Journal;

/// <summary>What every stream needs of the journal.</summary>
/// <param name="Store">Where records stand.</param>
/// <param name="Writer">The one writer.</param>
/// <param name="Types">The events' names.</param>
public sealed record JournalAccess(IJournalStore Store, JournalWriter Writer, EventTypes Types);
