using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Hosting.Tests.Journal;

namespace ServiceSdk.Hosting.Tests.Projections;

internal static class Readers
{
    public static ReaderAccess Access(TemporaryJournal journal, IReaderPositions positions) =>
        new(journal.Access, journal.Feed, positions, new ReaderStandings(journal.Store, journal.Access.Clock));

    /// <summary>Lets a projection take everything that is committed, and stops it.</summary>
    public static async Task CatchUpAsync(this Projection projection, TemporaryJournal journal)
    {
        await projection.StartAsync(TestContext.Current.CancellationToken);
        while (projection.Position < (journal.Store.Last()?.Sequence ?? 0) && !projection.ExecuteTask!.IsCompleted)
            await Task.Yield();
        await projection.StopAsync(TestContext.Current.CancellationToken);
        await projection.ExecuteTask!;
    }
}
