using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>What every reader of committed records needs.</summary>
/// <param name="Journal">The journal.</param>
/// <param name="Feed">Tells of new records.</param>
/// <param name="Positions">Where it keeps how far it has come.</param>
/// <param name="Standings">Where it shows how far it has come.</param>
public sealed record ReaderAccess(JournalAccess Journal, CommitFeed Feed, IReaderPositions Positions, ReaderStandings Standings);
