using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Diagnostics;

public sealed class HostingMetricsTests : IDisposable
{
    private readonly OwnMeters _meters = new();
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<Measured> _measured = [];
    private readonly TemporaryJournal _journal;

    public HostingMetricsTests()
    {
        _journal = new TemporaryJournal(new HostingMetrics(_meters));
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == _meters)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>(Take);
        _listener.SetMeasurementEventCallback<int>(Take);
        _listener.SetMeasurementEventCallback<double>(Take);
        _listener.Start();
    }

    [Fact]
    public async Task Commands_AcceptedAndRefused_AreCountedByKindAndCode()
    {
        var hall = new SampleHall(_journal);
        await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        await hall.RefusedAsync(hall.Hall.Today, new CallNext("none"));

        Of("servicesdk.commands").Count(one => one.Tags == "command=IssueTicket").ShouldBe(2);
        Of("servicesdk.refusals").Single().Tags.ShouldBe("command=CallNext,code=window_unknown");
    }

    [Fact]
    public async Task Commit_EachBatch_IsMeasuredInRecordsAndSeconds()
    {
        var stream = _journal.Stream();
        await stream.AddAsync(1);
        await stream.AddAsync(1);

        Of("servicesdk.journal.commit.records").Sum(one => one.Value).ShouldBe(2);
        Of("servicesdk.journal.commit.duration").ShouldAllBe(one => one.Value > 0);
        Of("servicesdk.journal.commit.failures").ShouldBeEmpty();
    }

    [Fact]
    public async Task Commit_ThatFailed_IsCounted_AndShownUntilOneHolds()
    {
        var stage = _journal.Store.Hold();
        var stream = _journal.Stream();
        var failing = stream.AddAsync(1);
        await stage.Entered;
        stage.End(Stage.Ending.FailBefore);
        await failing;

        Of("servicesdk.journal.commit.failures").Sum(one => one.Value).ShouldBe(1);
        _journal.Writer.Failing.ShouldBeTrue();
        await stream.AddAsync(1);
        _journal.Writer.Failing.ShouldBeFalse();
    }

    [Fact]
    public async Task Queue_WaitingAndWaits_AreMeasuredByHallAndClass()
    {
        var hall = new SampleHall(_journal);
        await hall.DoAsync<WindowOpened>(SampleHall.Seat);
        for (var n = 0; n < 3; n++)
            await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        _journal.Time.Advance(TimeSpan.FromSeconds(90));
        await hall.DoAsync<TicketCalled>(new CallNext("1"));

        Of("servicesdk.ticket.wait").Single().ShouldBe(new Measured("servicesdk.ticket.wait", 90, "class=ordinary"));
        _listener.RecordObservableInstruments();
        Of("servicesdk.queue.waiting").Single().ShouldBe(new Measured("servicesdk.queue.waiting", 2, $"hall={SampleHall.Id}"));
    }

    [Fact]
    public async Task Backup_TheNewestThatVerified_IsMeasuredInSecondsSince()
    {
        var (clock, backup) = (_journal.Access.Clock, new BackupStatus());
        await new HostingGauges(_meters, _journal.Feed, new ReaderStandings(_journal.Store, clock), _journal.Access.Quarantine, backup, clock)
            .StartAsync(TestContext.Current.CancellationToken);
        _listener.RecordObservableInstruments();
        Of("servicesdk.backup.age").ShouldBeEmpty();

        backup.Passed(new BackupManifest(_journal.Time.GetUtcNow(), "", null, 1, 1, "", null, ""));
        _journal.Time.Advance(TimeSpan.FromHours(1));
        _listener.RecordObservableInstruments();
        Of("servicesdk.backup.age").Single().Value.ShouldBe(3_600);
    }

    [Fact]
    public async Task Tags_OfAVisitByName_HoldNothingOfThePerson()
    {
        var hall = new SampleHall(_journal);
        (await hall.TakeAsync(new Visitor("王小明", "320402196001011234"))).Done();
        _listener.RecordObservableInstruments();

        _measured.ShouldNotBeEmpty();
        _measured.ShouldAllBe(one => !one.Tags.Contains("王小明") && !one.Tags.Contains("3204021960"));
    }

    public void Dispose()
    {
        _listener.Dispose();
        _journal.Dispose();
        _meters.Dispose();
    }

    private IEnumerable<Measured> Of(string name) => _measured.Where(one => one.Name == name);

    private void Take<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : struct =>
        _measured.Enqueue(new Measured(
            instrument.Name, Convert.ToDouble(value), string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private sealed record Measured(string Name, double Value, string Tags);

    /// <summary>Meters of this test alone: others measure beside it.</summary>
    private sealed class OwnMeters : IMeterFactory
    {
        private readonly List<Meter> _made = [];

        public Meter Create(MeterOptions options)
        {
            options.Scope = this;
            var meter = new Meter(options);
            _made.Add(meter);
            return meter;
        }

        public void Dispose() => _made.ForEach(meter => meter.Dispose());
    }
}
