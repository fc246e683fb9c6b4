using Dapper;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Processes;

/// <summary>A timer fires once its time has come by the wall clock, however that is set, and what it does is done once.</summary>
public sealed class TimerTests : IDisposable
{
    private static readonly DateOnly Friday = new(2026, 10, 30);
    private readonly TemporaryJournal _journal = new();
    private readonly TimedHall _timed;

    public TimerTests()
    {
        _timed = new TimedHall(_journal, SampleHall.RoundTheClock with { Hours = HallHours.OfThePlan });
        _timed.Hall.GoTo(Friday, 10);
    }

    public void Dispose()
    {
        _timed.Dispose();
        _journal.Dispose();
    }

    [Fact]
    public async Task Timer_WhoseTimeTheClockJumpsOver_FiresOnce()
    {
        await OpenAsync();
        _timed.Hall.GoTo(Friday, 16, 0);
        await _timed.FireAsync();
        Closings.ShouldBe(0);
        _timed.Hall.GoTo(Friday, 18, 0);
        await _timed.FireAsync();
        await _timed.FireAsync();
        Closings.ShouldBe(1);
    }

    /// <summary>A clock set back is a later process on an earlier wall clock: what is not due any more waits for its time to come again.</summary>
    [Theory]
    [InlineData(-120, 0)]
    [InlineData(0, 1)]
    [InlineData(120, 1)]
    public async Task Timer_UnderAClockSetForwardOrBack_FiresByWhatTheClockSaysNow(int minutes, int closings)
    {
        await OpenAsync();
        var due = (await _timed.SetAsync()).ShouldHaveSingleItem();
        var kind = new CountingKind();
        await _timed.FireAtAsync(DateTimeOffset.FromUnixTimeMilliseconds(due.Due).AddMinutes(minutes), kind);
        kind.Fired.ShouldBe(Enumerable.Repeat(due, closings));
    }

    [Fact]
    public async Task Timer_FiredAgainAfterACrash_DoesNothingTwice()
    {
        await OpenAsync();
        var due = (await _timed.SetAsync()).ShouldHaveSingleItem();
        _timed.Hall.GoTo(Friday, 17, 30);

        // It died between what it did and keeping that it did it: the timer is still there.
        (await _timed.Closing.FireAsync(due)).ShouldBeNull();
        _timed.Timers.Earliest(1).ShouldHaveSingleItem();
        await _timed.Firing.FireDueAsync();
        Closings.ShouldBe(1);
        _timed.Timers.Earliest(1).ShouldBeEmpty();
    }

    [Fact]
    public async Task Timer_SetAnewWhileItFired_StaysAsItWasSet()
    {
        await OpenAsync();
        var due = (await _timed.SetAsync()).ShouldHaveSingleItem();
        await _timed.Hall.DoAsync<HoursChanged>(new ChangeHours([new OpenHours(540, 1200)], [new OpenHours(540, 1200)], "延时服务"));
        var anew = (await _timed.SetAsync()).ShouldHaveSingleItem();
        _timed.Timers.Fired([(due, null), (due, due.Due + 1)]);
        _timed.Timers.Earliest(1).ShouldHaveSingleItem().ShouldBe(anew);
    }

    [Fact]
    public async Task Timers_InThousands_AreLookedUpByWhenTheyAreDue()
    {
        await OpenAsync();
        await _timed.SetAsync();
        _timed.Sql(db =>
        {
            for (var n = 0; n < 5_000; n++)
                db.Execute("INSERT INTO timers VALUES (@stream, 'day-closing', @due)", new { stream = $"hall/{n}/2026-10-30/queue", due = 5_000 - n });
            db.Query("EXPLAIN QUERY PLAN SELECT stream, name, due FROM timers ORDER BY due LIMIT 256")
                .Select(row => (string)row.detail).ShouldBe(["SCAN timers USING COVERING INDEX timers_due"]);
        });
        _timed.Timers.Earliest(3).Select(timer => timer.Due).ShouldBe([1, 2, 3]);
    }

    private sealed class CountingKind : ITimerKind
    {
        public List<DueTimer> Fired { get; } = [];

        public string Name => "day-closing";

        public bool Concerns(Record record) => false;

        public long? DueAfter(Record record, IReadOnlyList<IEvent> events) => null;

        public ValueTask<long?> FireAsync(DueTimer timer)
        {
            Fired.Add(timer);
            return ValueTask.FromResult<long?>(null);
        }
    }

    private int Closings => _timed.Hall.Recorded(Friday).OfType<DayClosed>().Count();

    private async Task OpenAsync() => await _timed.Hall.DoAsync<TicketIssued>(SampleHall.Ask());
}
