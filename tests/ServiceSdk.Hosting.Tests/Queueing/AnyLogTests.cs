using System.Globalization;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.Tests.Queueing;
using ServiceSdk.Tests.Queueing.Model;

namespace ServiceSdk.Hosting.Tests.Queueing;

/// <summary>
/// Any log, written as a journal writes it and read back under any culture and time zone, folds to the same state to the last private
/// field, as does a snapshot of it, and that state goes on to decide the same. All policies, all commands.
/// </summary>
[Collection(nameof(AnyLogTests))]
[CollectionDefinition(nameof(AnyLogTests), DisableParallelization = true)]
public sealed class AnyLogTests : IDisposable
{
    private static readonly Actor Replayer = new("s-other", "system", "320402-001", "replay");
    private static readonly CultureInfo[] Cultures =
        [.. ((string[])["", "zh-CN", "ar-SA", "tr-TR", "th-TH", "fa-IR", "de-DE"]).Select(name => CultureInfo.GetCultureInfo(name))];

    private static readonly long Days = Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1" ? 5_000 : 60;

    private readonly string? _zone = Environment.GetEnvironmentVariable("TZ");

    public void Dispose() => Zone(_zone);

    [Theory]
    [InlineData("UTC")]
    [InlineData("America/St_Johns")]
    [InlineData("Pacific/Kiritimati")]
    public void Log_WrittenAndReadUnderAnyCultureAndZone_FoldsToTheSameState(string zone)
    {
        Zone(zone);
        Gen.Select(AnyDay.Any, Gen.Int[0, Cultures.Length - 1], Gen.Int[0, Cultures.Length - 1]).Sample(
            (plansAndSteps, writer, reader) => Replayed(plansAndSteps.Plans, plansAndSteps.Steps, Cultures[writer], Cultures[reader]), iter: Days);
    }

    [Fact]
    public void Cultures_OfThisMachine_AreNotAllTheSame() =>
        Cultures.Select(culture => new DateOnly(2026, 11, 24).ToString("yyyy", culture)).Distinct().Count().ShouldBeGreaterThan(2);

    private static void Replayed(HallPlan[] plans, Step[] steps, CultureInfo writer, CultureInfo reader)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = writer;
            var day = new Day(plans);
            day.Run(steps);
            var log = day.Hall.Log.Select(one => (Payload: JournalEvents.Types.Write([one.Event]), one.At)).ToList();

            CultureInfo.CurrentCulture = reader;
            var replayed = new HallQueue();
            foreach (var (payload, at) in log)
            {
                var read = JournalEvents.Types.Read(payload).Single();
                JournalEvents.Types.Write([read]).ShouldBe(payload);
                replayed.Apply(read, Replayer, at);
            }

            Same(day.Hall, replayed);
            Same(day.Hall, Restored(day.Hall.Queue));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static HallQueue Restored(HallQueue queue)
    {
        var (writer, restored) = (new SnapshotWriter(JournalEvents.Types.Write), new HallQueue());
        queue.Exchange(writer);
        restored.Exchange(new SnapshotReader(writer.ToArray(), static bytes => JournalEvents.Types.Read(bytes.Span)));
        return restored;
    }

    private static void Same(TestHall hall, HallQueue replayed)
    {
        // A command that changes nothing brings both to the same moment.
        Decide(replayed, new CancelTicket("none"), hall.At);
        Decide(hall.Queue, new CancelTicket("none"), hall.At);
        var (was, now) = (Dump.Of(hall.Queue), Dump.Of(replayed));
        var same = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        (now == was).ShouldBeTrue($"…{was[Math.Max(0, same - 200)..Math.Min(was.Length, same + 200)]}… became …{now[same..Math.Min(now.Length, same + 200)]}…");

        var plan = hall.Queue.View.Plan;
        ICommand[] further =
        [
            .. plan.Windows.Select(window => new CallNext(window.Id)), .. plan.Lines.Select(line => TestHall.Ask(line.Skill)),
            .. hall.Queue.View.Tickets.SelectMany(ticket => (ICommand[])[new CancelTicket(ticket.Id), new RejoinTicket(ticket.Id), new ResumeTicket(ticket.Id)]), new CloseDay(),
        ];
        foreach (var command in further)
            Decide(replayed, command, hall.At).ShouldBe(Decide(hall.Queue, command, hall.At));
    }

    /// <summary>The answer, as it would stand in the journal.</summary>
    private static string Decide(HallQueue queue, ICommand command, Moment at) =>
        queue.Decide(command, new Envelope(Replayer, Guid.Empty, at)).Succeeded(out var events, out var refusal)
            ? Convert.ToHexString(JournalEvents.Types.Write(events))
            : refusal.ToString();

    private static void Zone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
