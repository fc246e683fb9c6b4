using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceSdk.Devices;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Hosting.Tests.Privacy;
using ServiceSdk.Oversight;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Projections;

/// <summary>A day whose numbers are known by hand.</summary>
public sealed class HallStatisticsTests : IDisposable
{
    private const int Minute = 60_000;
    private static readonly DateOnly Friday = new(2026, 10, 30);
    private readonly TemporaryJournal _journal = new();
    private readonly ProjectionFile _file;
    private readonly SampleHall _hall;

    public HallStatisticsTests()
    {
        _file = new ProjectionFile(Path.Combine(_journal.Folder, "projections.db"));
        _hall = new SampleHall(_journal);
        _hall.GoTo(Friday, 9);
    }

    public void Dispose()
    {
        _file.Dispose();
        _journal.Dispose();
    }

    [Fact]
    public async Task Day_OfTenServedOneAbsentAndOneCancelled_IsCountedAndRanked()
    {
        for (var n = 0; n < 12; n++)
            await _hall.DoAsync<TicketIssued>(SampleHall.Ask());
        await _hall.DoAsync<WindowOpened>(SampleHall.Seat);
        string? encounter = null;

        // The n-th waits n minutes until its call, and each service takes half of one.
        for (var minute = 1; minute <= 10; minute++)
        {
            _hall.GoTo(Friday, 9, minute);
            var called = await _hall.DoAsync<TicketCalled>(new CallNext("1"));
            encounter = (await _hall.DoAsync<ServiceStarted>(new StartService(called.Ticket, "1"))).Encounter;
            _journal.Time.Advance(TimeSpan.FromSeconds(30));
            await _hall.DoAsync<ServiceFinished>(new FinishService(called.Ticket, "1"));
        }

        _hall.GoTo(Friday, 9, 11);
        var absent = await _hall.DoAsync<TicketCalled>(new CallNext("1"));
        _hall.GoTo(Friday, 9, 12);
        await _hall.DoAsync<TicketAbsent>(new MarkNoShow(absent.Ticket, "1"));
        await _hall.DoAsync<TicketCancelled>(new CancelTicket($"{SampleHall.Id}-20261030-0012"));
        var given = await new EvaluationDesk(_hall.Directory, new Streams<Evaluations>(_journal.Access, static () => new Evaluations())).GiveAsync(
            SampleHall.Id, encounter!, Grade.Satisfied, EvaluationSource.Keypad, new Actor("keypad", Roles.Device, SampleHall.Id, "1"), Guid.NewGuid(), new byte[32]);
        given.Done();
        await TakeAsync();

        var day = new HallStatistics(_file).Read(SampleHall.Id, Friday, Friday).ShouldHaveSingleItem();
        day.Grades.ShouldBe([0, 1, 0, 0, 0]);
        (day with { Grades = [] }).ShouldBe(new DayStatistics(Friday, 12, 10, 1, 1, 0, 6 * Minute, 10 * Minute, 10, 5 * Minute, []));
        new HallStatistics(_file).Read(SampleHall.Id, Friday.AddDays(1), Friday.AddDays(9)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tables_OfATicketWithACard_HoldNothingOfItsBearer()
    {
        (await _hall.TakeAsync(ProtectedJournal.Visitor)).Done();
        await TakeAsync();
        var issued = _hall.Recorded(Friday).OfType<TicketIssued>().Single();

        var text = string.Join('\n', _file.Read(db => db.Query("SELECT * FROM tickets").Select(row => string.Join('|', (IDictionary<string, object>)row))));
        text.ShouldContain(issued.Ticket);
        foreach (var secret in new[] { ProtectedJournal.Visitor.Name, ProtectedJournal.Visitor.IdNumber, issued.Visitor!.Subject, Convert.ToBase64String(issued.Visitor.Ciphertext) })
            text.ShouldNotContain(secret);
    }

    private async Task TakeAsync()
    {
        var access = Readers.Access(_journal, _file);
        await new TicketProjection(access, _file, NullLogger<TicketProjection>.Instance).CatchUpAsync(_journal);
        await new EvaluationProjection(access, _file, NullLogger<EvaluationProjection>.Instance).CatchUpAsync(_journal);
    }
}
