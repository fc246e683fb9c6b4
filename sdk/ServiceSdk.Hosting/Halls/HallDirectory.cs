using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls;

/// <summary>
/// The halls of this process, by id. Each is listed; one comes into memory when it is first asked for, and leaves it when it rests. Safe
/// for concurrent use.
/// </summary>
public sealed class HallDirectory(
    Streams<HallRegistration> registrations, Streams<HallQueue> queues, OpenDates dates, CalendarDesk calendar, JournalAccess journal,
    KeyRing keys, Protector protector) : IResting
{
    private readonly KeptTickets _kept = new(journal, keys, protector);
    private readonly ConcurrentDictionary<string, (Hall Hall, Use Use)> _halls = [];
    private ImmutableSortedDictionary<string, HallListing> _listed = ImmutableSortedDictionary.Create<string, HallListing>(StringComparer.Ordinal);

    /// <summary>Every hall, by id.</summary>
    public IEnumerable<HallListing> All => _listed.Values;

    /// <summary>How many halls are in memory.</summary>
    public int Active => _halls.Count;

    /// <summary>A hall by id. Ask again rather than keep it.</summary>
    public Outcome<Hall> Find(string id)
    {
        if (!_halls.TryGetValue(id, out var found))
            return _listed.ContainsKey(id) ? Activate(id) : HallRefusals.HallUnknown();
        found.Use.Tell();
        return found.Hall;
    }

    /// <summary>Lists the halls as the journal last knew them.</summary>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public void Load()
    {
        foreach (var (_, setup) in journal.Store.LastOfEach(StreamNames.Halls, StreamNames.SetupEnd))
            List(ListingOf(StreamNames.HallOf(setup.Stream), setup));
    }

    /// <summary>Whether a hall could be set up so now: the configuration holds, and every open date can go on with it.</summary>
    /// <returns>The configuration, or why not.</returns>
    /// <exception cref="JournalUnavailableException">It cannot be told now.</exception>
    public async Task<Outcome<HallConfiguration>> JudgeAsync(HallConfiguration configuration, Actor actor)
    {
        var envelope = new Envelope(actor, Guid.Empty, journal.Clock.Now);
        var judged = await registrations.Open(StreamNames.Setup(configuration.Id))
            .ReadAsync(registration => registration.Decide(new ConfigureHall(configuration), envelope));
        if (!judged.Succeeded(out _, out var refusal))
            return refusal;
        foreach (var (queue, change) in await dates.ChangedByAsync(configuration))
        {
            judged = await queue.ReadAsync(day => day.Decide(change, envelope));
            if (!judged.Succeeded(out _, out refusal))
                return refusal;
        }

        return configuration;
    }

    /// <summary>Sets a hall up. Dates that are open go on with the new plan once this is committed.</summary>
    public async Task<Outcome<Answer>> ConfigureAsync(HallConfiguration configuration, Actor actor, Guid key)
    {
        var fingerprint = SHA256.HashData(journal.Types.Write([new HallConfigured(configuration)]));
        var registration = registrations.Open(StreamNames.Setup(configuration.Id));
        if (await registration.RepeatAsync(actor, key, fingerprint) is { } repeated)
            return repeated;
        if (!(await JudgeAsync(configuration, actor)).Succeeded(out _, out var refusal))
            return refusal;
        var answer = await registration.ExecuteAsync(new ConfigureHall(configuration), actor, key, fingerprint);
        if (answer.Succeeded(out _, out _))
            Put(configuration);
        return answer;
    }

    internal void Put(HallConfiguration configuration)
    {
        List(HallListing.Of(configuration));
        _halls[configuration.Id] = Made(configuration);
    }

    ValueTask IResting.LookAfterAsync(long idle)
    {
        foreach (var (id, hall) in _halls)
        {
            if (hall.Use.Rested(journal.Clock.Now.HallTime) >= idle)
                _halls.TryRemove(KeyValuePair.Create(id, hall));
        }

        return ValueTask.CompletedTask;
    }

    ValueTask IResting.StopAsync() => ValueTask.CompletedTask;

    private void List(HallListing hall) => ImmutableInterlocked.Update(ref _listed, static (all, one) => all.SetItem(one.Id, one), hall);

    private Outcome<Hall> Activate(string id)
    {
        try
        {
            // It waits only where the hall is being set up at this very moment.
            var configuration = registrations.Open(StreamNames.Setup(id)).ReadAsync(static hall => hall.Configuration).AsTask().GetAwaiter().GetResult();
            return configuration is null ? HallRefusals.HallUnknown() : _halls.GetOrAdd(id, _ => Made(configuration)).Hall;
        }
        catch (JournalUnavailableException e)
        {
            return journal.Unavailable(StreamNames.Setup(id), e);
        }
    }

    private (Hall Hall, Use Use) Made(HallConfiguration configuration) => (
        new Hall(configuration, new BusinessDates(configuration, queues, dates, calendar, journal, _kept), journal.Clock, keys, protector), new Use());

    /// <summary>A hall whose setup cannot be read is listed too: who asks for it hears why.</summary>
    private HallListing ListingOf(string id, Record setup)
    {
        try
        {
            return HallListing.Of(journal.Types.Read(setup.Payload).OfType<HallConfigured>().Last().Configuration);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return new HallListing(id, id, Demonstration: false, EveryDay: false, HasDevices: false);
        }
    }
}
