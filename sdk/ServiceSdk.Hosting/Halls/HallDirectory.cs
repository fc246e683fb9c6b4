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
    Streams<HallRegistration> registrations, Streams<HallQueue> queues, LegalCalendar calendar, JournalAccess journal, KeyRing keys,
    Protector protector)
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
        foreach (var stream in journal.Store.Streams(StreamNames.Halls).Where(name => name.EndsWith("/setup", StringComparison.Ordinal)))
        {
            if (await registrations.Open(stream).ReadAsync(registration => registration.Configuration) is { } configuration)
                Put(configuration);
        }
    }

    /// <summary>Sets a hall up.</summary>
    public async Task<Outcome<Answer>> ConfigureAsync(HallConfiguration configuration, Actor actor, Guid key)
    {
        var fingerprint = SHA256.HashData(journal.Types.Write([new HallConfigured(configuration)]));
        var answer = await registrations.Open(StreamNames.Setup(configuration.Id))
            .ExecuteAsync(new ConfigureHall(configuration), actor, key, fingerprint);
        if (answer.Succeeded(out _, out _))
            Put(configuration);
        return answer;
    }

    internal void Put(HallConfiguration configuration) =>
        _halls[configuration.Id] = new Hall(
            configuration, new BusinessDates(configuration, queues, calendar, journal, _kept), journal.Clock, keys, protector);
}
