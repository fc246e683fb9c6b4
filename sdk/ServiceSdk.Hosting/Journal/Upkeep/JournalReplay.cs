using System.Security.Cryptography;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Privacy.Erasure;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Oversight;
using ServiceSdk.Queueing;
using ServiceSdk.Roster;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>Folds every stream of a journal from its first record with this version's code: what it cannot fold, it could not serve.</summary>
/// <param name="calendar">The legal calendar that is shipped.</param>
/// <param name="policies">The rules of calls that halls' plans may name.</param>
public sealed class JournalReplay(LegalCalendar calendar, QueuePolicies policies)
{
    /// <summary>Folds a journal.</summary>
    public ReplayReport Run(JournalFile file)
    {
        var (unfolded, queues) = (new List<UnfoldedStream>(), new List<QueueDigest>());
        var (records, streams) = (0L, 0);
        Folding? open = null;
        foreach (var stored in file.ByStream())
        {
            records++;
            if (open?.Stream != stored.Stream)
            {
                End(open);
                streams++;
                open = new Folding(stored.Stream, New(stored.Stream));
            }

            open.Take(stored);
        }

        End(open);
        return new ReplayReport(records, streams, unfolded, queues);

        void End(Folding? folding)
        {
            if (folding?.Fault is { } fault)
                unfolded.Add(new UnfoldedStream(folding.Stream, folding.Version, fault));
            else if (folding?.State is HallQueue queue)
                queues.Add(new QueueDigest(folding.Stream, folding.Version, DigestOf(queue)));
        }
    }

    private static string DigestOf(HallQueue queue)
    {
        var writer = new SnapshotWriter(JournalEvents.Types.Write);
        queue.Exchange(writer);
        return Convert.ToHexStringLower(SHA256.HashData(writer.ToArray()));
    }

    private IAggregate? New(string stream) => stream.Split('/') switch
    {
        ["accounts"] => new Accounts(),
        ["api-keys"] => new ApiKeys(),
        ["calendar"] => new CalendarInForce(calendar),
        ["hall", _, "setup"] => new HallRegistration(policies),
        ["hall", _, "roster"] => new HallRoster(),
        ["hall", _, _, "queue"] => new HallQueue(policies),
        ["hall", _, _, "evaluations"] => new Evaluations(),
        ["case", _] => new Case(calendar),
        ["query", _] => new QueryRecord(),
        ["looks", _, _] => new LookLog(),
        ["erasures", _] => new Erasures(),
        _ => null,
    };

    /// <summary>One stream on its way, until its end or its first fault.</summary>
    private sealed class Folding(string stream, IAggregate? state)
    {
        public string Stream => stream;

        public IAggregate? State => state;

        public long Version { get; private set; }

        public string? Fault { get; private set; } = state is null ? "This version does not know this kind of stream." : null;

        public void Take(StoredRecord stored)
        {
            if (Fault is not null)
                return;
            Version = stored.Version;
            try
            {
                var record = stored.Record ?? throw new InvalidDataException("The record does not have a record's form.");
                foreach (var @event in JournalEvents.Types.Read(record.Payload))
                    state!.Apply(@event, record.Envelope.Actor, record.Envelope.At);
            }
            catch (Exception e)
            {
                // Whatever it is, it is this stream's: the others are folded all the same.
                Fault = e is InvalidDataException ? e.Message : e.GetType().Name;
            }
        }
    }
}

/// <summary>What folding a whole journal came to.</summary>
/// <param name="Records">How many records were read.</param>
/// <param name="Streams">How many streams there are.</param>
/// <param name="Unfolded">Those that cannot be folded.</param>
/// <param name="Queues">The state each queue ends in: the same on every machine and in every version that folds alike.</param>
public sealed record ReplayReport(long Records, int Streams, IReadOnlyList<UnfoldedStream> Unfolded, IReadOnlyList<QueueDigest> Queues);

/// <summary>A stream that cannot be folded.</summary>
/// <param name="Stream">Its name.</param>
/// <param name="Version">The version at which it ends; 0 before its first record.</param>
/// <param name="What">Why, without anything of its content.</param>
public sealed record UnfoldedStream(string Stream, long Version, string What);

/// <summary>The state a queue ends in.</summary>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">The version of its last record.</param>
/// <param name="Digest">SHA-256 of the whole state as a snapshot sets it down, in lower-case hex.</param>
public sealed record QueueDigest(string Stream, long Version, string Digest);
