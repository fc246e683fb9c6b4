using System.Numerics;

namespace ServiceSdk.Tests.Queueing.Model;

/// <content>The five policies, as the book writes them.</content>
internal sealed partial class RuleBook
{
    private int Compare(Slip a, Slip b) => Rules.Policy switch
    {
        "target-share" => TargetShareOrder(a, b),
        "fcfs" => Walk(a, b),
        "strict" => Then(_lastTargets[a.Class].Order.GetValueOrDefault().CompareTo(_lastTargets[b.Class].Order.GetValueOrDefault()), Walk(a, b)),
        "accumulating" => Then(Score(b).CompareTo(Score(a)), Walk(a, b)),
        "due-date" => (a.Reference + a.Target, a.Serial).CompareTo((b.Reference + b.Target, b.Serial)),
        _ => throw new InvalidOperationException(Rules.Policy),
    };

    // (0, not protected, D, seq) if t >= D - m, else (1, -(t - r)/T, D, seq); a target of zero is strict priority, and among such the longer wait.
    private int TargetShareOrder(Slip a, Slip b)
    {
        var (criticalA, criticalB) = (Now >= a.Due - Plan.Margin, Now >= b.Due - Plan.Margin);
        if (criticalA != criticalB)
            return criticalA ? -1 : 1;
        var byDue = (a.Due, a.Serial).CompareTo((b.Due, b.Serial));
        if (criticalA)
            return Then(b.Protected.CompareTo(a.Protected), byDue);
        return (a.Target, b.Target) switch
        {
            (0, 0) => Then(a.Reference.CompareTo(b.Reference), byDue),
            (0, _) => -1,
            (_, 0) => 1,
            _ => Then((new BigInteger(Now - b.Reference) * a.Target).CompareTo(new BigInteger(Now - a.Reference) * b.Target), byDue),
        };
    }

    private BigInteger Score(Slip slip) => new BigInteger(_lastTargets[slip.Class].Rate.GetValueOrDefault()) * (Now - slip.Reference);

    private static int Walk(Slip a, Slip b) => (a.Reference, a.Serial).CompareTo((b.Reference, b.Serial));

    private static int Then(int first, int second) => first != 0 ? first : second;
}
