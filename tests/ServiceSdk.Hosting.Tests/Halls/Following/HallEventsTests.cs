using ServiceSdk.Hosting.Halls.Following;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Halls.Following;

public sealed class HallEventsTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 9, 24);

    private readonly TemporaryJournal _journal = new();
    private readonly SampleHall _hall;
    private readonly HallEvents _events;

    public HallEventsTests() =>
        (_hall, _events) = (new SampleHall(_journal), new HallEvents(_journal.Access, _journal.Feed));

    [Fact]
    public async Task Follow_ResumedAtEverySequence_TellsTheSameHistoryOnce()
    {
        await _hall.DoAsync<WindowOpened>(SampleHall.Seat);
        for (var n = 0; n < 12; n++)
            await VisitAsync();
        var all = await TakeAsync(0, Last);

        all.Select(news => news.Sequence).ShouldBe(Recorded());
        for (var n = 0L; n < Last; n++)
            Texts(await TakeAsync(n, Last)).ShouldBe(Texts(all.Where(news => news.Sequence > n)));
    }

    [Fact]
    public async Task Follow_WhileMoreIsCommitted_GoesFromHistoryToLiveWithoutGapOrRepeat()
    {
        for (var n = 0; n < 300; n++)
            await _hall.DoAsync<TicketIssued>(SampleHall.Ask());
        var committing = Task.Run(async () =>
        {
            for (var n = 0; n < 300; n++)
                await _hall.DoAsync<TicketIssued>(SampleHall.Ask());
        });

        var seen = await TakeAsync(0, 601);

        await committing;
        seen.Select(news => news.Sequence).ShouldBe(Recorded());
    }

    [Fact]
    public async Task Follow_OverMidnight_TellsWhatCameOfBothDates()
    {
        _hall.GoTo(Day, 23);
        await _hall.DoAsync<TicketIssued>(SampleHall.Ask());
        var before = Last;
        _hall.GoTo(Day.AddDays(1), 1);
        await _hall.DoAsync<TicketIssued>(SampleHall.Ask());

        var names = (await TakeAsync(before - 1, Last)).SelectMany(news => news.Events).Select(one => one.Name).ToList();

        names.Count(name => name == "ticket.issued").ShouldBe(2);
        names.ShouldContain("day.closed");
    }

    [Fact]
    public async Task Follow_FiftyAtOnceWithOneThatReadsNothing_DropsThatOneAlone_AndLeavesNothingBehind()
    {
        await _hall.DoAsync<TicketIssued>(SampleHall.Ask());
        await using var slow = Follow(null);
        (await slow.MoveNextAsync()).ShouldBeTrue();
        var waiting = slow.MoveNextAsync();
        var others = Enumerable.Range(0, 50).Select(_ => TakeAsync(Last, Last + 1_200)).ToList();

        for (var n = 0; n < 1_200; n++)
            await _hall.DoAsync<TicketIssued>(SampleHall.Ask());

        foreach (var seen in await Task.WhenAll(others))
            seen.Count.ShouldBe(1_200);
        (await waiting).ShouldBeTrue();
        await Should.ThrowAsync<FollowerDroppedException>(async () => await slow.MoveNextAsync());
        _journal.Feed.Followers.ShouldBe(0);
    }

    [Fact]
    public async Task Follow_NothingHappens_BeatsAfterASilence()
    {
        await using var news = Follow(null);
        (await news.MoveNextAsync()).ShouldBeTrue();
        news.Current.ShouldBe(HallNews.Beat);

        var next = news.MoveNextAsync();
        next.IsCompleted.ShouldBeFalse();
        _journal.Time.Advance(HallEvents.Silence);

        (await next).ShouldBeTrue();
        news.Current.ShouldBe(HallNews.Beat);
    }

    [Fact]
    public async Task Follow_APersonCame_TellsNumbersOnly()
    {
        await _hall.TakeAsync(new Visitor("王小明", "320402196001011234"));

        var told = string.Concat((await TakeAsync(0, Last)).SelectMany(news => news.Events));

        told.ShouldContain("A001");
        told.ShouldNotContain("王小明");
        told.ShouldNotContain("3204021960");
    }

    [Fact]
    public async Task Locate_AheadOfTheJournal_IsRefused()
    {
        await _hall.DoAsync<TicketIssued>(SampleHall.Ask());

        _events.Locate(Last + 1).Refused().ShouldBe(new Refusal(
            "resume_ahead", "续传序号大于系统中的最后一个序号。", "请重新读取大厅现状，再从其中的序号接收。"));
    }

    [Fact]
    public async Task Locate_BeforeYesterday_IsRefused()
    {
        await _hall.DoAsync<TicketIssued>(SampleHall.Ask());
        var last = Last;
        _hall.GoTo(Day.AddDays(1), 9);
        _events.Locate(last - 1).Done().ShouldBe(new HallPosition(last - 1, Day));

        _hall.GoTo(Day.AddDays(2), 9);
        _events.Locate(last - 1).Refused().ShouldBe(new Refusal(
            "resume_too_old", "续传序号早于昨天，不能续传。", "请重新读取大厅现状，再从其中的序号接收。"));
        _events.Locate(last).Done().ShouldBe(new HallPosition(last, Day.AddDays(2)));
    }

    public void Dispose() => _journal.Dispose();

    private long Last => _journal.Store.Last()!.Value.Sequence;

    private IEnumerable<long> Recorded() => _journal.Store.ReadAll(0).Select(record => record.Sequence);

    private static IEnumerable<string> Texts(IEnumerable<HallNews> all) =>
        all.Select(news => $"{news.Sequence} {string.Join(' ', news.Events)}");

    private IAsyncEnumerator<HallNews> Follow(long? after) => _events
        .FollowAsync(_hall.Hall, _events.Locate(after).Done(), TestContext.Current.CancellationToken)
        .GetAsyncEnumerator(TestContext.Current.CancellationToken);

    /// <summary>The news after a sequence, up to another.</summary>
    private async Task<List<HallNews>> TakeAsync(long after, long last)
    {
        var taken = new List<HallNews>();
        await using var news = Follow(after);
        while ((taken.Count == 0 || taken[^1].Sequence < last) && await news.MoveNextAsync())
        {
            if (news.Current != HallNews.Beat)
                taken.Add(news.Current);
        }

        return taken;
    }

    private async Task VisitAsync()
    {
        await _hall.DoAsync<TicketIssued>(SampleHall.Ask());
        var ticket = (await _hall.DoAsync<TicketCalled>(new CallNext("1"))).Ticket;
        await _hall.DoAsync<ServiceStarted>(new StartService(ticket, "1"));
        await _hall.DoAsync<ServiceFinished>(new FinishService(ticket, "1"));
    }
}
