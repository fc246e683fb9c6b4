using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Halls;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// The streams that cannot be read: a chain that does not hold, an event this version does not know. Each is named once and refused
/// while all others serve, and is tried again from time to time, so that one that was mended comes back by itself. Safe for concurrent use.
/// </summary>
public sealed class Quarantine(HallClock clock, ILogger log)
{
    // A long stream is long to read, and every command for it would.
    private const long Patience = 10_000;

    private readonly ConcurrentDictionary<string, Held> _held = [];

    /// <summary>The streams that cannot be read now, by name.</summary>
    public IReadOnlyList<QuarantinedStream> All => [.. _held.Values.Select(held => held.Stream).OrderBy(stream => stream.Name, StringComparer.Ordinal)];

    /// <summary>Reads a stream, unless it could not be read a moment ago.</summary>
    internal T Guard<T>(string stream, Func<T> fold)
    {
        if (_held.TryGetValue(stream, out var held) && clock.Now.HallTime < held.Again)
            throw held.Why;
        try
        {
            var folded = fold();
            if (_held.TryRemove(stream, out _))
                HostingLog.StreamReleased(log, stream);
            return folded;
        }
        catch (StreamBrokenException e)
        {
            if (held is null)
                HostingLog.StreamQuarantined(log, stream, e.Version, e.What);
            var since = held?.Stream.Since ?? clock.Now.CivilTime;
            _held[stream] = new Held(new QuarantinedStream(stream, e.Version, e.What, since), e, clock.Now.HallTime + Patience);
            throw;
        }
    }

    private sealed record Held(QuarantinedStream Stream, StreamBrokenException Why, long Again);
}

/// <summary>A stream that cannot be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version of the first record that does not hold.</param>
/// <param name="What">What is wrong with it; for an engineer.</param>
/// <param name="Since">When it was found, UTC milliseconds since 1970.</param>
public sealed record QuarantinedStream(string Name, long Version, string What, long Since);

/// <summary>A stream does not hold: nothing can be read from it or added to it until it is mended. The message is for an engineer.</summary>
/// <param name="stream">The stream's name.</param>
/// <param name="version">The version of the first record that does not hold.</param>
/// <param name="what">What is wrong with it, without anything of its content.</param>
/// <param name="inner">What brought it about.</param>
public sealed class StreamBrokenException(string stream, long version, string what, Exception? inner = null)
    : JournalUnavailableException($"Stream {stream} is broken at version {version}: {what}", inner)
{
    /// <summary>The stream's name.</summary>
    public string Stream => stream;

    /// <summary>The version of the first record that does not hold.</summary>
    public long Version => version;

    /// <summary>What is wrong with it.</summary>
    public string What => what;
}
