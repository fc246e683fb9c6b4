using System.Runtime.CompilerServices;

namespace ServiceSdk.Queueing;

/// <summary>
/// The default rule: target-share accumulating priority with a promise tier (Kleinrock 1964; Stanford, Taylor and Ziedins 2014).
/// Inside a lane its order is ticket order, so only heads are compared. Integers throughout: equal logs give equal calls everywhere.
/// </summary>
public static class TargetShare
{
    /// <summary>Whether <paramref name="a"/> is called before <paramref name="b"/>. Allocates nothing.</summary>
    /// <param name="a">One lane head.</param>
    /// <param name="b">Another lane head.</param>
    /// <param name="now">Hall time in milliseconds.</param>
    /// <param name="margin">m in milliseconds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Precedes(in Standing a, in Standing b, long now, long margin)
    {
        var aCritical = a.Critical(now, margin);
        if (aCritical != b.Critical(now, margin))
            return aCritical;

        if (aCritical && a.Protected != b.Protected)
            return a.Protected;

        if (!aCritical)
        {
            // T = 0 is strict priority from the first millisecond on, where 0 / 0 would tie with everyone and make a cycle.
            if (a.Target != b.Target && (a.Target == 0 || b.Target == 0))
                return a.Target == 0;

            // (now - r) / T compared exactly: a day is under 2^27 ms, so neither product leaves 64 bits. Equal T is first come first served.
            var (left, right) = a.Target == b.Target
                ? (b.Reference, a.Reference)
                : ((now - a.Reference) * b.Target, (now - b.Reference) * a.Target);
            if (left != right)
                return left > right;
        }

        return a.Due != b.Due ? a.Due < b.Due : a.Serial < b.Serial;
    }
}

/// <summary>What the rule knows of a waiting ticket. Times are hall time in milliseconds.</summary>
/// <param name="Reference">r, when its wait began.</param>
/// <param name="Target">T of its class.</param>
/// <param name="Due">D = r + M of its class.</param>
/// <param name="Protected">Whether its class goes first among the critical.</param>
/// <param name="Serial">The day's serial, the last tie-break.</param>
public readonly record struct Standing(long Reference, long Target, long Due, bool Protected, int Serial)
{
    /// <summary>Whether its promise is at risk at <paramref name="now"/>.</summary>
    public bool Critical(long now, long margin) => now >= Due - margin;
}
