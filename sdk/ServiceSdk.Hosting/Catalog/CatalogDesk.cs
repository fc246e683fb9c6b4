using ServiceSdk.Catalog;
using ServiceSdk.Catalog.Governance;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Catalog;

/// <summary>The catalog of this host as it stands each day, and where it is changed. Safe for concurrent use.</summary>
public sealed class CatalogDesk(Streams<CatalogHistory> streams, HallClock clock)
{
    private readonly Lock _gate = new();
    private volatile Standing? _now;

    /// <summary>The catalog new cases are taken by today. While its changes cannot be read for a fault of theirs, what the plugins bring.</summary>
    /// <exception cref="JournalUnavailableException">It was not read yet, and cannot be now.</exception>
    public CatalogEdition Now => Today().Edition;

    /// <summary>What an item said in a version: what a running case was accepted under.</summary>
    /// <param name="code">The item's code.</param>
    /// <param name="version">The version, from 1.</param>
    /// <returns>The item; null where the catalog never had it.</returns>
    /// <exception cref="JournalUnavailableException">It was not read yet, and cannot be now.</exception>
    public ServiceItem? Find(string code, int version) => Today().Versions.GetValueOrDefault((code, version));

    /// <summary>Reads the catalog's history.</summary>
    /// <param name="read">Copies what it needs.</param>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public async ValueTask<T> ReadAsync<T>(Func<CatalogHistory, T> read)
        where T : class =>
        await streams.Open(StreamNames.Catalog).ReadOrAsync<CatalogHistory, T?>(read, null) ?? read(streams.New());

    /// <summary>Takes a step of the catalog's governance.</summary>
    /// <param name="command">A command of <see cref="CatalogHistory"/>.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">The command's fingerprint, 32 bytes.</param>
    /// <returns>The number of the proposal; or why not.</returns>
    public async Task<Outcome<int>> ExecuteAsync(ICommand command, Actor actor, Guid key, byte[] fingerprint)
    {
        var answer = await streams.Open(StreamNames.Catalog).ExecuteAsync(command, actor, key, fingerprint);
        if (!answer.Succeeded(out var done, out var refusal))
            return refusal;
        if (command is ConfirmCatalog)
            await RefreshAsync(CivilTime.Date(clock.Now.CivilTime));
        return done.Events[0] switch
        {
            CatalogProposed proposed => proposed.Number,
            CatalogReviewed reviewed => reviewed.Number,
            CatalogConfirmed confirmed => confirmed.Number,
            CatalogRejected rejected => rejected.Number,
            var other => throw new InvalidOperationException($"The catalog answered with {other.GetType().Name}."),
        };
    }

    private Standing Today()
    {
        var today = CivilTime.Date(clock.Now.CivilTime);

        // Waited for once a day, by whoever asks first: who looks an item up cannot await.
        return _now is { } now && now.Day == today ? now : RefreshAsync(today).AsTask().GetAwaiter().GetResult();
    }

    private async ValueTask<Standing> RefreshAsync(DateOnly today)
    {
        var read = await ReadAsync(history => new Standing(
            today, history.Revision, history.On(today), history.AllVersions.ToDictionary(one => (one.Item.Code, one.Number), one => one.Item)));
        lock (_gate)
        {
            // Changes are only ever added: who read before the last came must not take it back.
            if (_now is not { } now || now.Day != read.Day || now.Revision <= read.Revision)
                _now = read;
            return _now!;
        }
    }

    private sealed record Standing(DateOnly Day, int Revision, CatalogEdition Edition, IReadOnlyDictionary<(string Code, int Version), ServiceItem> Versions);
}
