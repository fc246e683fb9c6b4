using System.Collections.Concurrent;
using System.Security.Cryptography;
using ServiceSdk.Calendar;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls;

/// <summary>The halls of this process, by id. Safe for concurrent use.</summary>
public sealed class HallDirectory(
    Streams<HallRegistration> registrations, Streams<HallQueue> queues, OpenDates dates, LegalCalendar calendar, JournalAccess journal,
    KeyRing keys, Protector protector)
{
    private readonly KeptTickets _kept = new(journal, keys, protector);
    private readonly ConcurrentDictionary<string, Hall> _halls = [];

    /// <summary>Every hall, by id.</summary>
    public IReadOnlyList<Hall> All => [.. _halls.Values.OrderBy(hall => hall.Configuration.Id, StringComparer.Ordinal)];

    /// <summary>A hall by id.</summary>
    public Outcome<Hall> Find(string id) => _halls.TryGetValue(id, out var hall) ? hall : HallRefusals.HallUnknown();

    /// <summary>Reads every hall's configuration from the journal.</summary>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public async Task LoadAsync()
    {
        foreach (var stream in journal.Store.Streams(StreamNames.Halls).Where(StreamNames.IsSetup))
        {
            if (await registrations.Open(stream).ReadOrAsync(registration => registration.Configuration, null) is { } configuration)
                Put(configuration);
        }
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

    internal void Put(HallConfiguration configuration) =>
        _halls[configuration.Id] = new Hall(
            configuration, new BusinessDates(configuration, queues, dates, calendar, journal, _kept), journal.Clock, keys, protector);
}
