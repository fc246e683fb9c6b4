using System.Security.Cryptography;
using System.Text;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Faults;

/// <summary>The day's first ticket is two records, the day's and its own. Whatever the disk does between them, it is issued once.</summary>
public sealed class FirstTicketTests : IDisposable
{
    private readonly Disk _disk = new();
    private readonly TemporaryJournal _journal;
    private readonly SampleHall _hall;
    private readonly Guid _key = Guid.NewGuid();

    public FirstTicketTests()
    {
        _journal = new TemporaryJournal(_disk.Opened);
        _hall = new SampleHall(_journal);
    }

    public void Dispose()
    {
        _disk.Dispose();
        _journal.Dispose();
    }

    [Theory]
    [InlineData(DiskFault.ReadOnly)]
    [InlineData(DiskFault.Busy)]
    [InlineData(DiskFault.WithinInsert)]
    [InlineData(DiskFault.AtCommit)]
    public async Task Ticket_WhileTheDiskFails_IsIssuedOnceAfterwards(DiskFault fault)
    {
        _disk.Set(fault, _journal.File);
        (await IssueAsync()).Refused().Code.ShouldBe("unavailable");
        (await _hall.Hall.ReadAsync(static day => day.IsOpen)).ShouldBeFalse();
        _disk.Set(null, _journal.File);

        await IsIssuedOnceAsync();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    public async Task Ticket_WhoseDayOrRecordIsNotConfirmed_IsIssuedOnce(int pass, bool written)
    {
        var ending = written ? Stage.Ending.FailAfter : Stage.Ending.FailBefore;
        var stages = Enumerable.Range(0, pass + 1).Select(_ => _journal.Store.Hold()).ToList();
        var issuing = IssueAsync().AsTask();
        foreach (var stage in stages)
        {
            await stage.Entered;
            stage.End(stage == stages[^1] ? ending : Stage.Ending.Pass);
        }

        (await issuing).Refused().Code.ShouldBe("unavailable");
        await IsIssuedOnceAsync();
    }

    private async Task IsIssuedOnceAsync()
    {
        (await IssueAsync()).Done().Events.OfType<TicketIssued>().ShouldHaveSingleItem().Number.ShouldBe("A001");
        (await IssueAsync()).Done().Repeated.ShouldBeTrue();
        _hall.Recorded(_hall.Hall.Today).Select(one => one.GetType()).ShouldBe([typeof(DayOpened), typeof(TicketIssued)]);
    }

    private ValueTask<Outcome<Answer>> IssueAsync() => _hall.Hall.ExecuteAsync(
        SampleHall.Ask(), TemporaryJournal.Clerk, _key, SHA256.HashData(Encoding.UTF8.GetBytes("issue")));
}
