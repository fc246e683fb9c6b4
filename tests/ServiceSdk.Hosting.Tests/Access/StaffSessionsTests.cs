using ServiceSdk.Hosting.Access;

namespace ServiceSdk.Hosting.Tests.Access;

public sealed class StaffSessionsTests
{
    private const long LockAfter = 600_000;
    private const long Began = 1_000;
    private static readonly StaffSession Own = new("s", "clerk-1", "1", Began);
    private readonly StaffSessions _sessions = new(LockAfter);

    public StaffSessionsTests() => _sessions.Begin(Own);

    [Fact]
    public void Session_NobodyActsIn_IsLockedAtTheLimitAndStaysSo()
    {
        Look(Began + LockAfter - 1, acts: false).ShouldBe(SessionStanding.Active);
        Look(Began + LockAfter, acts: false).ShouldBe(SessionStanding.Locked);
        Look(Began + LockAfter, acts: true).ShouldBe(SessionStanding.Locked);
        Look(Began + LockAfter + 1, acts: false).ShouldBe(SessionStanding.Locked);
    }

    [Fact]
    public void Act_MovesTheLimit_AndReadingDoesNot()
    {
        Look(Began + 1_000, acts: true);
        Look(Began + 2_000, acts: false);
        Look(Began + 1_000 + LockAfter - 1, acts: false).ShouldBe(SessionStanding.Active);
        Look(Began + 1_000 + LockAfter, acts: false).ShouldBe(SessionStanding.Locked);
    }

    [Fact]
    public void Session_HoweverMuchUsed_IsOverAfterTwelveHours()
    {
        for (var now = Began; now < Began + StaffSessions.Longest; now += LockAfter / 2)
            Look(now, acts: true).ShouldBe(SessionStanding.Active);
        Look(Began + StaffSessions.Longest, acts: true).ShouldBe(SessionStanding.Over);
    }

    [Fact]
    public void Session_LockedByHand_IsLockedAtOnce()
    {
        _sessions.Lock(Own, Began + 1);
        Look(Began + 1, acts: true).ShouldBe(SessionStanding.Locked);
    }

    [Fact]
    public void Session_Ended_IsOverForGood()
    {
        _sessions.End(Own, Began + 1);
        Look(Began + 1, acts: true).ShouldBe(SessionStanding.Over);
        _sessions.Lock(Own, Began + 2);
        Look(Began + 2, acts: true).ShouldBe(SessionStanding.Over);

        // What is forgotten to make room is over by its age.
        _sessions.Begin(new("another", "clerk-1", "", Began + 1 + StaffSessions.Longest));
        Look(Began + 1 + StaffSessions.Longest, acts: true).ShouldBe(SessionStanding.Over);
    }

    [Fact]
    public void Session_AfterARestart_HoldsOnlyWhereItJustBegan()
    {
        var restarted = new StaffSessions(LockAfter);
        restarted.Look(Own, Began + LockAfter - 1, acts: false).ShouldBe(SessionStanding.Active);
        restarted.Look(Own, Began + LockAfter, acts: false).ShouldBe(SessionStanding.Locked);
    }

    [Fact]
    public void List_OfSomebody_HasTheirSessionsThatAreNotOverTheLastUsedFirst()
    {
        StaffSession second = new("t", "clerk-1", "2", Began + 1), others = new("u", "clerk-2", "3", Began + 2), ended = new("v", "clerk-1", "4", Began + 3);
        foreach (var session in new[] { second, others, ended })
            _sessions.Begin(session);
        _sessions.End(ended, Began + 4);
        Look(Began + LockAfter, acts: true);

        _sessions.Of("clerk-1", Began + LockAfter)
            .ShouldBe([(second, Began + 1, SessionStanding.Active), (Own, Began, SessionStanding.Locked)]);
        _sessions.Of("clerk-1", Began + 1 + StaffSessions.Longest).ShouldBeEmpty();
        new StaffSessions(LockAfter).Of("clerk-1", Began).ShouldBeEmpty();
    }

    private SessionStanding Look(long now, bool acts) => _sessions.Look(Own, now, acts);
}
