using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal.Snapshots;

/// <summary>Owners come when they are asked for and go when they rest; there are never two of one stream.</summary>
public sealed class PassivationTests : IDisposable
{
    private const long Idle = 60_000;

    private readonly TemporaryJournal _journal = new();
    private readonly Streams<Tally> _streams;
    private readonly IResting _owners;

    public PassivationTests() => _owners = _streams = new Streams<Tally>(_journal.Access, static () => new Tally());

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Owner_NobodyAskedForInAWhile_IsLetGoAndFoldsAnew()
    {
        await _streams.Open("tally/1").AddAsync(3);
        await _owners.LookAfterAsync(Idle);
        _journal.Time.Advance(TimeSpan.FromMilliseconds(Idle - 1));
        await _owners.LookAfterAsync(Idle);
        _streams.Held.ShouldBe(1);

        _journal.Time.Advance(TimeSpan.FromMilliseconds(1));
        await _owners.LookAfterAsync(Idle);
        _streams.Held.ShouldBe(0);
        (await _streams.Open("tally/1").SumAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Owner_AskedForMeanwhile_IsKept()
    {
        await _streams.Open("tally/1").AddAsync(3);
        await _owners.LookAfterAsync(Idle);
        _journal.Time.Advance(TimeSpan.FromMilliseconds(Idle));
        _streams.Open("tally/1");
        await _owners.LookAfterAsync(Idle);
        _streams.Held.ShouldBe(1);
    }

    [Fact]
    public async Task Owner_WhoseCommandWaitsForItsCommit_IsKept()
    {
        var stage = _journal.Store.Hold();
        var adding = _streams.Open("tally/1").AddAsync(3);
        await stage.Entered;
        await _owners.LookAfterAsync(0);
        await _owners.LookAfterAsync(0);
        _streams.Held.ShouldBe(1);
        stage.End(Stage.Ending.Pass);
        (await adding.Sum()).ShouldBe(3);
    }

    [Fact]
    public async Task Owner_SomebodyStillHas_IsTheOneGivenAgain()
    {
        var owner = _streams.Open("tally/1");
        await LetGoAsync();
        _streams.Held.ShouldBe(0);
        GC.Collect();
        _streams.Open("tally/1").ShouldBeSameAs(owner);
        GC.KeepAlive(owner);
    }

    [Fact]
    public async Task Passivated_KeyAnsweredBefore_IsAnsweredTheSame()
    {
        var key = Guid.NewGuid();
        var first = await _streams.Open("tally/1").AddAsync(3, key).Answer();
        await LetGoAsync();
        var again = await _streams.Open("tally/1").AddAsync(3, key).Answer();
        again.Repeated.ShouldBeTrue();
        again.Events.ShouldBe(first.Events);
    }

    [Fact]
    public async Task Passivated_WithMuchToFold_IsFoldedFromASnapshot()
    {
        for (var record = 0; record < 500; record++)
            await _streams.Open("tally/1").AddAsync(1);
        await LetGoAsync();
        (await _streams.Open("tally/1").ReadAsync(tally => (tally.Sum, tally.Folded))).ShouldBe((500, 0));
    }

    [Fact]
    public async Task Stream_OpenedLetGoAndUsedAtOnce_HasOneOwnerAtATime()
    {
        using var done = new CancellationTokenSource();
        var letting = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await _owners.LookAfterAsync(0);
                GC.Collect(0);
            }
        });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var time = 0; time < 100; time++)
                await _streams.Open("tally/1").AddAsync(1).Answer();
        })));
        await done.CancelAsync();
        await letting;

        // A second owner would have been stopped by the journal, where a version stands once: its command were unavailable.
        (await _streams.Open("tally/1").SumAsync()).ShouldBe(800);
        _journal.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task Streams_ThreeThousandOpenedAndLetGo_LeaveNoOwner()
    {
        for (var at = 0; at < 3_000; at++)
            await _streams.Open($"tally/{at}").SumAsync();
        _streams.Held.ShouldBe(3_000);
        await LetGoAsync();
        GC.Collect();
        await _owners.LookAfterAsync(Idle);
        (_streams.Held, _streams.Known).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Host_Stops_WhatIsLongToFoldIsSetDown_AndAFaultElsewhereDoesNotStopThat()
    {
        for (var record = 0; record < 500; record++)
            await _streams.Open("tally/1").AddAsync(1);
        using var passivation = new Passivation([new Failing(), _owners], _journal.Time, new RecordingLog<Passivation>(_journal.Log));
        await passivation.StartAsync(CancellationToken.None);
        await passivation.StopAsync(CancellationToken.None);

        _journal.Access.Snapshots!.Find("tally/1")!.Version.ShouldBe(500);
        _journal.Log.ShouldBe(["Warning: Streams and halls at rest stay in memory this time: NotSupportedException"]);
    }

    private sealed class Failing : IResting
    {
        public ValueTask LookAfterAsync(long idle) => throw new NotSupportedException();

        public ValueTask StopAsync() => throw new NotSupportedException();
    }

    private async Task LetGoAsync()
    {
        await _owners.LookAfterAsync(Idle);
        _journal.Time.Advance(TimeSpan.FromMilliseconds(Idle));
        await _owners.LookAfterAsync(Idle);
    }
}
