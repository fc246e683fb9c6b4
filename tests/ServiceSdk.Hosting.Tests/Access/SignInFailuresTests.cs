using ServiceSdk.Hosting.Access;

namespace ServiceSdk.Hosting.Tests.Access;

public sealed class SignInFailuresTests
{
    private readonly SignInFailures _failures = new();

    [Fact]
    public void Failures_FiveWithinTheTime_Lock()
    {
        long[] times = [0, 1, 2, 3, SignInFailures.Within];
        times.Select(now => _failures.Add("clerk-1", now)).ShouldBe([false, false, false, false, true]);
        _failures.Add("clerk-1", SignInFailures.Within).ShouldBeFalse("the count starts anew");
    }

    [Fact]
    public void Failures_SpreadWider_DoNotLock()
    {
        for (var n = 0; n < 100; n++)
            _failures.Add("clerk-1", n * ((SignInFailures.Within / 4) + 1)).ShouldBeFalse();
    }

    [Fact]
    public void Failures_OfOthers_DoNotCount()
    {
        for (var n = 0; n < 100; n++)
            _failures.Add($"clerk-{n}", 0).ShouldBeFalse();
    }

    [Fact]
    public void Failures_BeforeTheRightPassword_AreForgotten()
    {
        for (var n = 0; n < 4; n++)
            _failures.Add("clerk-1", 0).ShouldBeFalse();
        _failures.Clear("clerk-1");
        _failures.Add("clerk-1", 0).ShouldBeFalse();
    }
}
