using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Hosting.Tests.Projections;

namespace ServiceSdk.Hosting.Tests.Processes;

/// <summary>A hall with its timers, which move when the test says so; a second one over the same journal is the hall after a restart.</summary>
internal sealed class TimedHall : IDisposable
{
    private readonly TemporaryJournal _journal;
    private readonly ProcessFile _file;
    private readonly ITimerKind[] _kinds;

    public TimedHall(TemporaryJournal journal, HallConfiguration configuration)
    {
        (_journal, Hall) = (journal, new SampleHall(journal, configuration));
        _file = new ProcessFile(Path.Combine(journal.Folder, "processes.db"), journal.Store);
        _kinds = [new DayClosing(journal.Access, Hall.Queues)];
        Timers = Make();
        Firing = new TimerFiring(Timers, _kinds, journal.Access, NullLogger<TimerFiring>.Instance);
    }

    public SampleHall Hall { get; }

    public Timers Timers { get; }

    public TimerFiring Firing { get; }

    public ITimerKind Closing => _kinds[0];

    /// <summary>The timers as the events so far set them.</summary>
    public async Task<IReadOnlyList<DueTimer>> SetAsync()
    {
        using var setting = Make();
        await setting.CatchUpAsync(_journal);
        return Timers.Earliest(100);
    }

    /// <summary>Fires what is due by now.</summary>
    public async Task FireAsync()
    {
        await SetAsync();
        await Firing.FireDueAsync();
    }

    /// <summary>Fires what is due by another clock.</summary>
    public Task FireAtAsync(DateTimeOffset at, ITimerKind kind)
    {
        var access = _journal.Access with { Clock = new HallClock(new FakeTimeProvider(at), null) };
        return new TimerFiring(Timers, [kind], access, NullLogger<TimerFiring>.Instance).FireDueAsync();
    }

    public void Sql(Action<SqliteConnection> work) => _file.Write(work);

    public void Dispose()
    {
        Firing.Dispose();
        Timers.Dispose();
        _file.Dispose();
    }

    private Timers Make() => new(Readers.Access(_journal, _file), _file, _kinds, NullLogger<Timers>.Instance);
}
