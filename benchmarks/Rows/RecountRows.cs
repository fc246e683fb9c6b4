using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Items;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>
/// From the publication of a notice to the last open case's new date in the lists, the notice's own commit included: every case runs a
/// promised and a statutory term over the days that the notice changes.
/// </summary>
internal static class RecountRows
{
    private const int Step = 5, Cases = 100_000, Batch = 1_000, Rounds = 3;
    private const string Reader = "clocks";

    private static readonly DateOnly Accepted = new(2025, 3, 3);

    public static async Task<Row> MeasureAsync(string folder)
    {
        await using var host = new ServiceCollection().AddLogging().AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = Path.Combine(folder, "recount"),
            MasterKeyFile = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "recount-keys")).FullName, "master.key"),
            PluginDirectory = Path.Combine(folder, "none"),
            DriverDirectory = Path.Combine(folder, "none"),
        }).BuildServiceProvider();
        _ = host.GetRequiredService<MasterKey>();
        Fill(host.GetRequiredService<IJournalStore>());
        foreach (var service in host.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
        await CaughtUpAsync(host);

        var seconds = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await PublishAsync(host.GetRequiredService<CalendarDesk>(), round);
            await CaughtUpAsync(host);
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        foreach (var service in host.GetServices<IHostedService>())
            await service.StopAsync(CancellationToken.None);
        return Row.AtMost(Step, "100 000 open cases counted anew after a notice, journal and lists", 2, Row.Median(seconds), "s");
    }

    private static void Fill(IJournalStore store)
    {
        for (var batch = 0; batch < Cases / Batch; batch++)
            store.Append(new JournalBatch(Enumerable.Range(batch * Batch, Batch).Select(RecordOf), []));
    }

    // Accepted on any of ten days, of ten items with terms of their own.
    private static Record RecordOf(int n)
    {
        var (number, on, item) = ($"{n}", Accepted.AddDays(-(n % 10)), n / 10 % 10);
        var (promised, statutory) = (new Term(10 + item, DayUnit.WorkingDays), new Term(20 + item, DayUnit.WorkingDays));
        var frozen = new FrozenItem(
            $"tn2018-{item:000}", "tn2018", "示例许可", HandlingMode.Promised, Procedure.Licensing, new(statutory, Sources.Sample), new(promised, Sources.Sample), [], true);
        var (party, form) = (new Protected<Party>("c-1", "A256GCM", [1]), new Protected<string>("c-1", "A256GCM", [2]));
        var payload = JournalEvents.Types.Write(
        [
            new CaseOpened(number, frozen, Logins.Hall, "", party, form, [], new RecordedJudgement("sample", "1.0.0", [], [])),
            new CaseMoved(
                CaseTrigger.Accept, CaseState.Received, CaseState.Accepted, CaseStatement.Nothing,
                [Started(ClockKind.Promised, promised, on), Started(ClockKind.Statutory, statutory, on)], []),
        ]);
        var (stream, fingerprint) = (StreamNames.Case(number), new byte[RecordHash.Size]);
        var envelope = new Envelope(Actor.System, Guid.NewGuid(), new Moment(1, CivilTime.Midnight(on)));
        return new Record(stream, 1, envelope, fingerprint, payload, RecordHash.Of(RecordHash.Genesis, stream, 1, envelope, fingerprint, payload));
    }

    private static ClockStarted Started(ClockKind kind, Term term, DateOnly on) =>
        Deadline.Of(LegalCalendar.Shipped.AsKnownOn(on), on, term).Succeeded(out var told, out var refusal)
            ? new ClockStarted(kind, term, Sources.Sample, on, told)
            : throw new NotMeasuredException(refusal.Code);

    // Each takes off another working day that every term counts.
    private static async Task PublishAsync(CalendarDesk calendar, int round)
    {
        var now = calendar.Now.InForce[Accepted.Year];
        var day = Accepted.AddDays(1);
        while (!calendar.Now.IsWorkingDay(day))
            day = day.AddDays(1);
        var amending = now with
        {
            Id = $"{now.Year}-{round}", Amends = now.Id, Published = Accepted,
            Days = [.. now.Days.Where(listed => listed.Date != day), new(day, true, "抗疫")],
        };
        if (!(await calendar.PublishAsync(amending, Actor.System, Guid.NewGuid(), new byte[32])).Succeeded(out _, out var refusal))
            throw new NotMeasuredException($"The notice was refused: {refusal.Code}.");
    }

    private static async Task CaughtUpAsync(ServiceProvider host)
    {
        var (standings, last) = (host.GetRequiredService<ReaderStandings>(), host.GetRequiredService<IJournalStore>().Last()!.Value.Sequence);
        while (standings.Read().All(one => one.Reader != Reader || one.Sequence < last))
            await Task.Delay(1);
    }
}
