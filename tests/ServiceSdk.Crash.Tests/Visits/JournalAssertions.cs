using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Crash.Tests.Visits;

/// <summary>What holds of a whole journal, however often its host died.</summary>
internal static class JournalAssertions
{
    public static void ShouldHold(this IReadOnlyList<CommittedRecord> journal)
    {
        journal.Select(record => record.Sequence).ShouldBe(Enumerable.Range(1, journal.Count).Select(sequence => (long)sequence));
        foreach (var stream in journal.Select(record => record.Record).GroupBy(record => record.Stream))
        {
            stream.Select(record => record.Version).ShouldBe(Enumerable.Range(1, stream.Count()).Select(version => (long)version), stream.Key);
            stream.Select(record => (record.Envelope.Actor.Subject, record.Envelope.Key)).ShouldBeUnique(stream.Key);
            var previous = RecordHash.Genesis;
            foreach (var record in stream)
            {
                record.Hash.ShouldBe(Next(previous, record), stream.Key);
                previous = record.Hash;
            }
        }

        Events<TicketIssued>(journal).Select(issued => issued.Number).ShouldBeUnique();
    }

    public static IEnumerable<T> Events<T>(this IReadOnlyList<CommittedRecord> journal) =>
        journal.SelectMany(record => JournalEvents.Types.Read(record.Record.Payload)).OfType<T>();

    private static byte[] Next(byte[] previous, Record record) =>
        RecordHash.Of(previous, record.Stream, record.Version, record.Envelope, record.Fingerprint, record.Payload);
}
