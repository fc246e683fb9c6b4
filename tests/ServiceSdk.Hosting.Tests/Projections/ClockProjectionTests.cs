using Dapper;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Tests.Cases;

namespace ServiceSdk.Hosting.Tests.Projections;

/// <summary>The clocks of all cases as lists show them, and what a notice makes of them. It is Thursday 24 September 2026.</summary>
public sealed class ClockProjectionTests : IAsyncLifetime
{
    private HallProcess _host = null!;

    public async ValueTask InitializeAsync() => _host = await HallProcess.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Clocks_OfALife_AreRunningPausedAndStopped()
    {
        await DoAsync(Roles.Clerk, CaseFile.Filing(CaseFile.Rich));
        (await RowsAsync()).ShouldBe(["Receive Running 2026-10-09"]);

        await AcceptAsync();
        await DoAsync(Roles.System, CaseTrigger.BeginReview);
        (await RowsAsync()).ShouldBe(["Promised Running 2026-10-15", "Receive Stopped 2026-10-09", "Statutory Running 2026-10-29"]);

        await DoAsync(Roles.Reviewer, CaseTrigger.StartSpecialProcedure);
        (await RowsAsync()).ShouldContain("Statutory Paused 2026-10-29");
        _host.Time.Advance(TimeSpan.FromDays(5));
        await DoAsync(Roles.Reviewer, CaseTrigger.EndSpecialProcedure);
        (await RowsAsync()).ShouldContain("Statutory Running 2026-11-02");
    }

    /// <summary>A table that is made anew meets the notice together with the cases.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Notice_Published_MovesWhatStillGoesOn(bool thereBefore)
    {
        await DoAsync(Roles.Clerk, CaseFile.Filing(CaseFile.Rich));
        await AcceptAsync();
        if (thereBefore)
            await RowsAsync();
        var shipped = LegalCalendar.Shipped.InForce[2026];
        HolidayNotice amending = shipped with
        {
            Id = "2026-amended", Amends = "2026", Published = new(2026, 9, 24), Days = [.. shipped.Days, new(new(2026, 10, 9), true, "国庆节")],
        };

        (await _host.Get<CalendarDesk>().PublishAsync(amending, HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();

        (await RowsAsync()).Where(row => !row.StartsWith("Receive")).ShouldBe(["Promised Running 2026-10-16", "Statutory Running 2026-10-30"]);
    }

    [Fact]
    public async Task Notice_OfAYearThatWasNotKnown_EndsWhatWasProvisional()
    {
        _host.Time.SetUtcNow(new DateTimeOffset(2026, 12, 20, 10, 0, 0, TimeSpan.FromHours(8)));
        await DoAsync(Roles.Clerk, CaseFile.Filing(CaseFile.Rich));
        (await RowsAsync()).ShouldBe(["Receive Running 2026-12-25 provisional"]);

        (await _host.Get<CalendarDesk>().PublishAsync(
            new("2027", null, 2027, new(2026, 11, 20), "https://www.gov.cn/", null, [new(new(2027, 1, 1), true, "元旦")]),
            HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();

        (await RowsAsync()).ShouldBe(["Receive Running 2026-12-25"]);
    }

    private async Task AcceptAsync()
    {
        await DoAsync(Roles.Clerk, CaseTrigger.Receive);
        await DoAsync(Roles.Clerk, CaseTrigger.Accept);
    }

    private Task DoAsync(string role, CaseTrigger trigger) => DoAsync(role, new MoveCase(trigger, CaseFile.Everything));

    private async Task DoAsync(string role, ICommand command) => (await _host.Get<Streams<Case>>().Open(StreamNames.Case("1")).ExecuteAsync(
        command, new Actor("s-1", role, HallProcess.Hall, "1"), Guid.NewGuid(), new byte[32])).Done();

    private async Task<IReadOnlyList<string>> RowsAsync()
    {
        var clocks = _host.Get<ClockProjection>();
        await clocks.StartAsync(CancellationToken.None);
        while (clocks.Position != _host.Store.Last()?.Sequence)
        {
            // New records gather for a moment of this clock.
            _host.Time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        await clocks.StopAsync(CancellationToken.None);
        return _host.Get<ProjectionFile>().Read(db => db.Query<string>(
            "SELECT kind || ' ' || state || ' ' || due || iif(provisional, ' provisional', '') FROM clocks ORDER BY kind").AsList());
    }
}
