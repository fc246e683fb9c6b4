using System.Runtime.CompilerServices;

namespace ServiceSdk.Queueing;

/// <summary>
/// The default rule: target-share accumulating priority with a promise tier (Kleinrock 1964; Stanford, Taylor and Ziedins 2014).
/// Inside a lane its order is ticket order, so only heads are compared. Integers throughout: equal logs give equal calls everywhere.
/// </summary>
/// <param name="margin">m in milliseconds: how long before its due time a ticket becomes critical.</param>
public sealed class TargetShare(long margin) : IQueuePolicy
{
    /// <summary>What plans call it.</summary>
    public const string Name = "target-share";

    /// <inheritdoc />
    public bool HonoursSlots => true;

    /// <inheritdoc />
    public bool Precedes(in Standing a, in Standing b, long now) => Precedes(a, b, now, margin);

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

            // (now - r) / T compared exactly: a target is at most a day, under 2^27 ms, so that even a wait of two years stays inside 64 bits. Equal T is first come first served.
            var (left, right) = a.Target == b.Target
                ? (b.Reference, a.Reference)
                : ((now - a.Reference) * b.Target, (now - b.Reference) * a.Target);
            if (left != right)
                return left > right;
        }

        return a.Due != b.Due ? a.Due < b.Due : a.Serial < b.Serial;
    }
}
