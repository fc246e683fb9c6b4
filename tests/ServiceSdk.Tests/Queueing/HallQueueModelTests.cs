using System.Numerics;
using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

/// <summary>Random days, with a clerk beside the engine who keeps all waiting tickets on one list and sorts it by the rule book at every call.</summary>
public sealed class HallQueueModelTests
{
    private static readonly string[] Windows = ["w1", "w2", "w3"];
    private static readonly Skill[] Skills = [TestHall.Residence, TestHall.Marriage, TestHall.Benefit];

    private static readonly Gen<Step> AnyStep = Gen.Frequency(
        (5, Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2].Select(n => TestHall.Classes[n]), (skill, @class) => (Step)new Arrive(Skills[skill], @class))),
        (5, Gen.Int[0, 2].Select(window => (Step)new Free(Windows[window]))),
        (3, Gen.Long[0, 12 * TestHall.Minute].Select(time => (Step)new Pass(time))));

    private static readonly Gen<HallPlan> AnyPlan =
        from targets in Gen.Long[0, 30].Array[3]
        from promises in Gen.Long[1, 60].Array[3]
        from isProtected in Gen.Bool.Array[3]
        from margin in Gen.Long[0, 10]
        select TestHall.AllDay with
        {
            Margin = margin * TestHall.Minute,
            Targets =
            [
                .. TestHall.Classes.Select((@class, n) => new ClassTarget(
                    @class, targets[n] * TestHall.Minute, (targets[n] + promises[n]) * TestHall.Minute, isProtected[n])),
            ],
        };

    private abstract record Step;

    private sealed record Arrive(Skill Skill, string Class) : Step;

    private sealed record Free(string Window) : Step;

    private sealed record Pass(long Time) : Step;

    private sealed record Waiting(TicketIssued Ticket, Skill Skill, long Since, int Serial);

    [Fact]
    public void Call_OnAnyDay_IsTheOneTheRuleBookNames() =>
        Gen.Select(AnyPlan, AnyStep.Array[1, 60]).Sample((plan, steps) =>
        {
            var (hall, list, serial) = (new TestHall(plan) { Now = 0 }, new List<Waiting>(), 0);
            foreach (var step in steps)
            {
                switch (step)
                {
                    case Pass pass: hall.Now += pass.Time; break;
                    case Arrive arrive: list.Add(new Waiting(hall.Issue(arrive.Skill, arrive.Class), arrive.Skill, hall.Now, ++serial)); break;
                    case Free free:
                        var expected = ByTheBook(plan, list, free.Window, hall.Now);
                        if (hall.Queue.View.AtWindow(free.Window) is { } inHand)
                            hall.Serve(new TicketCalled(inHand.Id, inHand.Number, free.Window, null!));
                        hall.Call(free.Window)?.Ticket.ShouldBe(expected?.Ticket.Ticket);
                        (hall.Queue.View.AtWindow(free.Window)?.Id).ShouldBe(expected?.Ticket.Ticket);
                        list.RemoveAll(waiting => waiting == expected);
                        break;
                }

                foreach (var line in plan.Lines)
                    hall.Queue.View.Waiting(line.Id).ShouldBe(list.Count(waiting => waiting.Ticket.Line == line.Id));
            }
        }, iter: 2_000);

    // index(i, t) of the rule, written out: critical tier first, shares as exact fractions, zero targets before all.
    private static Waiting? ByTheBook(HallPlan plan, List<Waiting> list, string window, long now)
    {
        var skills = plan.Windows.Single(w => w.Id == window).Skills;
        return list.Where(waiting => skills.Contains(waiting.Skill)).Order(Comparer<Waiting>.Create((a, b) =>
        {
            var (ofA, ofB) = (Of(a), Of(b));
            var (criticalA, criticalB) = (now >= a.Since + ofA.Promise - plan.Margin, now >= b.Since + ofB.Promise - plan.Margin);
            if (criticalA != criticalB)
                return criticalA ? -1 : 1;
            var order = criticalA ? ofB.Protected.CompareTo(ofA.Protected) : Share(b, ofB, ofA).CompareTo(Share(a, ofA, ofB));
            return order != 0 ? order : (a.Since + ofA.Promise, a.Serial).CompareTo((b.Since + ofB.Promise, b.Serial));
        })).FirstOrDefault();

        ClassTarget Of(Waiting waiting) => plan.Targets.Single(target => target.Class == waiting.Ticket.Class);

        // Over the common denominator; a target of zero counts as one that no other reaches, and among such the wait alone.
        BigInteger Share(Waiting waiting, ClassTarget of, ClassTarget other) => (of.Target, other.Target) switch
        {
            (0, 0) => now - waiting.Since,
            (0, _) => BigInteger.Pow(10, 30),
            (_, 0) => 0,
            _ => (BigInteger)(now - waiting.Since) * other.Target,
        };
    }
}
