using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Tests.Processes;

public sealed class StoppedStreamsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly StoppedStreams _stopped;

    public StoppedStreamsTests() => _stopped = new StoppedStreams(_time);

    [Fact]
    public void Begin_NothingStopped_LastsForEver()
    {
        var round = _stopped.Begin();
        _time.Advance(TimeSpan.FromDays(1));
        round.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public void Add_RoundAfterRound_IsTriedEverMoreRarely()
    {
        int[] pauses = [.. Enumerable.Range(0, 8).Select(_ => SecondsUntilTheNext("tally/1"))];
        pauses.ShouldBe([10, 20, 40, 80, 160, 320, 600, 600]);

        _stopped.Resume("tally/1");
        SecondsUntilTheNext("tally/2").ShouldBe(10);
    }

    [Fact]
    public void Add_SeveralInARound_AreNotPutOff()
    {
        var round = _stopped.Begin();
        _stopped.Add("tally/1");
        _time.Advance(TimeSpan.FromSeconds(9));
        _stopped.Add("tally/2");
        _time.Advance(TimeSpan.FromSeconds(1));
        round.IsCancellationRequested.ShouldBeTrue();
        _stopped.Names.ShouldBe(["tally/1", "tally/2"], ignoreOrder: true);
    }

    [Fact]
    public void Add_TriedAgainInVain_IsNewsOnceUntilItWentOn()
    {
        _stopped.Begin();
        _stopped.Add("tally/1").ShouldBeTrue();
        _stopped.Begin();
        _stopped.Contains("tally/1").ShouldBeFalse();
        _stopped.Add("tally/1").ShouldBeFalse();
        _stopped.Resume("tally/1");
        _stopped.Begin();
        _stopped.Add("tally/1").ShouldBeTrue();
    }

    private int SecondsUntilTheNext(string stream)
    {
        var round = _stopped.Begin();
        _stopped.Add(stream);
        var seconds = 0;
        for (; !round.IsCancellationRequested; seconds++)
            _time.Advance(TimeSpan.FromSeconds(1));
        return seconds;
    }
}
