using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.Tests.Queueing;
using ServiceSdk.Tests.Queueing.Model;

namespace ServiceSdk.Hosting.Tests.Projections;

/// <summary>Any day: the list built in many lives is the one built at once, and says what the queue says.</summary>
public sealed class TicketProjectionTests
{
    private const string Hall = "320402-001";
    private static readonly long Days = Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1" ? 500 : 12;

    [Fact]
    public Task Tickets_OfAnyDay_AreTheSameHoweverOftenTheProcessDied() =>
        Gen.Select(AnyDay.Any, Gen.Int[1, 40]).SampleAsync(async (plansAndSteps, chunk) =>
        {
            var day = new Day(plansAndSteps.Plans);
            day.Run(plansAndSteps.Steps);
            using var journal = new TemporaryJournal();
            using var lived = new ProjectionFile(Path.Combine(journal.Folder, "lived.db"));
            foreach (var records in Records(day.Hall.Log).Chunk(chunk))
            {
                journal.Store.Append(new JournalBatch(records, []));
                await Make(journal, lived).CatchUpAsync(journal);
            }

            using var atOnce = new ProjectionFile(Path.Combine(journal.Folder, "at-once.db"));
            await Make(journal, atOnce).CatchUpAsync(journal);
            Rows(lived).ShouldBe(Rows(atOnce));

            var listed = new HallLists(lived).Tickets(Hall, TestHall.Date, new TicketFilter(null, null, null), new PageOf("", 10_000)).Entries;
            listed.Select(one => (one.Ticket, one.Number, one.Class, one.Item, one.Line)).ShouldBe(
                day.Hall.Queue.View.Tickets.Select(one => (one.Id, one.Number, one.Class, one.Item.Item, one.Item.Line)));

            // A timed hold ends by itself, without an event.
            foreach (var (row, ticket) in listed.Zip(day.Hall.Queue.View.Tickets).Where(pair => pair.First.State != pair.Second.State))
                (row.State, ticket.State).ShouldBe((TicketState.Held, TicketState.Waiting));
        }, iter: Days, threads: 1);

    private static TicketProjection Make(TemporaryJournal journal, ProjectionFile file) =>
        new(Readers.Access(journal, file), file, NullLogger<TicketProjection>.Instance);

    private static IEnumerable<Record> Records(IEnumerable<(IEvent Event, Moment At)> log)
    {
        var (version, hash, stream) = (0L, RecordHash.Genesis, StreamNames.Queue(Hall, TestHall.Date));
        foreach (var (@event, at) in log)
        {
            var envelope = new Envelope(TestHall.Clerk, Guid.NewGuid(), at);
            var payload = JournalEvents.Types.Write([@event]);
            hash = RecordHash.Of(hash, stream, ++version, envelope, new byte[32], payload);
            yield return new Record(stream, version, envelope, new byte[32], payload, hash);
        }
    }

    private static List<string> Rows(ProjectionFile file) => file.Read(db =>
        db.Query("SELECT * FROM tickets ORDER BY ticket").Select(row => string.Join('|', (IDictionary<string, object>)row)).AsList());
}
