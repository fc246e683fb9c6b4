using System.Security.Cryptography;
using System.Text;
using ServiceSdk.Calendar;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Halls;

/// <summary>A hall with one line and one window over a journal; a second one over the same journal is the hall after a restart.</summary>
internal sealed class SampleHall
{
    public const string Id = "320402006-1";
    public static readonly Skill Skill = new("公安局", "id-card");
    public static readonly Skill OtherSkill = new("民政局", "marriage");

    public static readonly HallConfiguration RoundTheClock = new(
        Id, "兰陵街道为民服务中心", true, HallHours.RoundTheClock, [new ServiceLine("1", "公安局", "A", Skill)], [new Window("1", "1号窗口", [Skill])],
        [
            new ClassTarget(TicketClass.Green, 180_000, 600_000, true), new ClassTarget(TicketClass.Returning, 720_000, 2_400_000, false),
            new ClassTarget(TicketClass.Ordinary, 1_800_000, 5_400_000, false),
        ],
        300_000, 65, []);

    private readonly TemporaryJournal _journal;

    public SampleHall(TemporaryJournal journal, HallConfiguration? configuration = null, bool configure = true)
    {
        _journal = journal;
        var keys = new KeyRing(journal.Store, MasterKey.Open(Path.Combine(journal.Folder, "master.key"), mayCreate: true));
        Queues = new Streams<HallQueue>(journal.Access, static () => new HallQueue());
        var calendar = new CalendarDesk(new Streams<CalendarInForce>(journal.Access, static () => new CalendarInForce(LegalCalendar.Shipped)));
        Directory = new HallDirectory(
            new Streams<HallRegistration>(journal.Access, static () => new HallRegistration(QueuePolicies.Standard)), Queues,
            new OpenDates(journal.Access, Queues, calendar), calendar, journal.Access, keys, new Protector(keys));
        if (configure)
            Configure(configuration ?? RoundTheClock);
    }

    public HallDirectory Directory { get; }

    public Streams<HallQueue> Queues { get; }

    public Hall Hall => Directory.Find(Id).Done();

    public static IssueTicket Ask(Protected<Visitor>? visitor = null) =>
        new([new TicketItem("tn2018-083", "居民身份证", Skill)], TicketClass.Ordinary, null, visitor);

    public static BookAppointment Book(int slot, Protected<Visitor>? visitor = null) =>
        new(new TicketItem("tn2018-083", "居民身份证", Skill), slot, TicketClass.Ordinary, null, visitor);

    public static OpenWindow Seat => new("1", "s-clerk", [Skill, OtherSkill]);

    /// <summary>Moves the wall clock to a time of day, never back.</summary>
    public void GoTo(DateOnly date, int hour, int minute = 0) =>
        _journal.Time.SetUtcNow(new DateTimeOffset(date, new TimeOnly(hour, minute), TimeSpan.FromHours(8)));

    public void Configure(HallConfiguration configuration) => Directory.Put(configuration);

    public Task<T> DoAsync<T>(ICommand command)
        where T : IEvent => DoAsync<T>(Hall.Today, command);

    public async Task<T> DoAsync<T>(DateOnly date, ICommand command)
        where T : IEvent
    {
        var outcome = await Hall.ExecuteAsync(date, command, TemporaryJournal.Clerk, Guid.NewGuid(), Fingerprint);
        outcome.Succeeded(out var answer, out var refusal).ShouldBeTrue(refusal?.Message);
        return answer!.Events.OfType<T>().First();
    }

    public ValueTask<Outcome<Answer>> TakeAsync(Visitor visitor) => Hall.ExecuteAsync(
        Hall.Today, visitor, static person => Ask(person), TemporaryJournal.Clerk, Guid.NewGuid(), Fingerprint);

    public async Task<Refusal> RefusedAsync(DateOnly date, ICommand command) =>
        Refused(await Hall.ExecuteAsync(date, command, TemporaryJournal.Clerk, Guid.NewGuid(), Fingerprint));

    public static Refusal Refused(Outcome<Answer> outcome)
    {
        outcome.Succeeded(out _, out var refusal).ShouldBeFalse();
        return refusal!;
    }

    public IEnumerable<IEvent> Recorded(DateOnly date) =>
        _journal.Store.ReadStream(StreamNames.Queue(Id, date)).SelectMany(record => _journal.Access.Types.Read(record.Record.Payload));

    private static byte[] Fingerprint => SHA256.HashData(Encoding.UTF8.GetBytes("command"));
}
