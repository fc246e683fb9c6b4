using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

/// <summary>The rule is a strict total order of whatever waits: irreflexive, asymmetric, transitive, and never undecided.</summary>
public sealed class TargetShareProperties
{
    private const long Margin = 5;

    // Small numbers, so that ties, zero waits and zero targets meet often.
    private static readonly Gen<Standing> Any =
        from reference in Gen.Long[0, 12]
        from target in Gen.Long[0, 4]
        from promise in Gen.Long[1, 20]
        from isProtected in Gen.Bool
        select new Standing(reference, target, reference + target + promise, isProtected, 0);

    private static readonly Gen<(Standing[] Waiting, long Now)> Heads =
        from standings in Any.Array[3]
        from later in Gen.Long[0, 20]
        select (standings.Select((standing, n) => standing with { Serial = n + 1 }).ToArray(), standings.Max(s => s.Reference) + later);

    [Fact]
    public void Precedes_AnyTwo_ExactlyOneGoesFirst() => Heads.Sample((heads, now) =>
        Precedes(heads[0], heads[1], now) != Precedes(heads[1], heads[0], now) && !Precedes(heads[0], heads[0], now));

    [Fact]
    public void Precedes_AnyThree_IsTransitive() => Heads.Sample((heads, now) =>
        !(Precedes(heads[0], heads[1], now) && Precedes(heads[1], heads[2], now)) || Precedes(heads[0], heads[2], now),
        iter: 20_000);

    [Fact]
    public void Precedes_ZeroTargetBeforeItHasWaited_MakesNoCycle()
    {
        var zero = new Standing(10, 0, 50, false, 3);
        var quick = new Standing(0, 5, 100, false, 1);
        var slow = new Standing(0, 7, 40, false, 2);

        Precedes(quick, slow, 10).ShouldBeTrue();
        Precedes(zero, quick, 10).ShouldBeTrue();
        Precedes(zero, slow, 10).ShouldBeTrue();
    }

    [Fact]
    public void Precedes_EqualTargets_IsFirstComeFirstServed() =>
        Gen.Select(Heads, Gen.Long[0, 4]).Sample((heads, target) =>
        {
            var (a, b) = (NotCritical(heads.Waiting[0], target), NotCritical(heads.Waiting[1], target));
            return a.Reference == b.Reference || Precedes(a, b, heads.Now) == a.Reference < b.Reference;
        });

    [Fact]
    public void Precedes_ZeroTarget_IsStrictPriority() =>
        Gen.Select(Heads, Gen.Long[1, 4]).Sample((heads, target) =>
            Precedes(NotCritical(heads.Waiting[1], 0), NotCritical(heads.Waiting[0], target), heads.Now));

    [Fact]
    public void Precedes_Critical_GoesBeforeAnyShare() => Heads.Sample((heads, now) =>
        heads[0].Critical(now, Margin) == heads[1].Critical(now, Margin)
        || Precedes(heads[0], heads[1], now) == heads[0].Critical(now, Margin));

    [Fact]
    public void Precedes_AmongCritical_ProtectedThenEarliestDue() => Heads.Sample((heads, now) =>
        !(heads[0].Critical(now, Margin) && heads[1].Critical(now, Margin))
        || Precedes(heads[0], heads[1], now)
            == (!heads[0].Protected, heads[0].Due, heads[0].Serial).CompareTo((!heads[1].Protected, heads[1].Due, heads[1].Serial)) < 0);

    [Fact]
    public void Precedes_TheLongestDayAndPromises_StaysExact()
    {
        const long Day = 86_400_000;
        var (a, b) = (new Standing(0, Day - 1, 3 * Day, false, 2), new Standing(1, Day - 2, 3 * Day, false, 1));

        // Day / (Day - 1) against (Day - 1) / (Day - 2): apart by less than 2^-52.
        Precedes(b, a, Day).ShouldBeTrue();
        Precedes(a, b, Day).ShouldBeFalse();
    }

    private static Standing NotCritical(Standing standing, long target) => standing with { Target = target, Due = 1_000 + standing.Reference };

    private static bool Precedes(Standing a, Standing b, long now) => TargetShare.Precedes(a, b, now, Margin);
}
