namespace ServiceSdk.Tests.Planning;

/// <summary>Random halls and traces on a coarse clock, where much happens at one instant: the engine and a naive hall beside it agree on every ticket.</summary>
public sealed class RandomTraceTests
{
    private static readonly long Traces = Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1" ? 200_000 : 3_000;

    private static readonly string[] Lines = ["a", "b", "c"];

    private static readonly Gen<decimal> Time = Gen.Int[0, 60].Select(halves => halves / 2m);

    private static readonly Gen<TestClosure> AnyClosure =
        Gen.Select(Time, Gen.Int[1, 12], (from, length) => new TestClosure(from, from + length));

    private static readonly Gen<TestClass[]> AnyClasses =
        from count in Gen.Int[1, 3]
        from classes in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 6], Gen.Int[1, 12], Gen.Bool).Array[count]
        select classes.Select((one, n) => new TestClass(
            new[] { "ordinary", "green", "returning" }[n], one.Item1, one.Item2 / 2m, one.Item3, one.Item3 + one.Item4, one.Item5)).ToArray();

    private static readonly Gen<TestWindow[]> AnyWindows =
        from count in Gen.Int[1, 4]
        from windows in Gen.Select(Gen.Shuffle(Lines), Gen.Int[1, 3], Gen.Int[0, 3], AnyClosure.Array[0, 2], (lines, served, preferred, closed) =>
            (Lines: lines[..served], Prefer: preferred == 0 ? null : lines[..Math.Min(preferred, served)], closed)).Array[count]
        select windows.Select((one, n) => new TestWindow($"w{n}", one.Lines, one.closed, one.Prefer)).ToArray();

    private static readonly Gen<TestScenario> AnyScenario =
        from policy in OneOf("fcfs", "strict", "accumulating", "due-date", "target-share")
        from margin in Gen.Int[0, 6]
        from classes in AnyClasses
        from windows in AnyWindows
        from closed in AnyClosure.Array[0, 2]
        from appointments in Gen.Select(Gen.Int[0, 6], Gen.Int[0, 4], Gen.Int[0, 4])
        from noShow in Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 20])
        from tickets in AnyTicket([.. windows.SelectMany(window => window.Lines).Distinct()], classes).Array[1, 25]
        select new TestScenario(
            policy, margin, classes, windows, closed,
            [.. tickets.OrderBy(ticket => ticket.At).Select((ticket, n) => ticket with { No = 3 * n + 1 })],
            new TestAppointments(appointments.Item1, appointments.Item2, appointments.Item3),
            new TestNoShow(noShow.Item1 / 2m, noShow.Item2, noShow.Item3));

    [Fact]
    public void Trace_Any_IsServedAsTheNaiveHallServesIt() =>
        AnyScenario.Sample(
            scenario => TestScenario.Schedule(scenario.Run()).ShouldBe(NaiveHall.Schedule(scenario)),
            iter: Traces,
            print: scenario => scenario.Json().ToJsonString());

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<TestTicket> AnyTicket(string[] lines, TestClass[] classes) =>
        from at in Time
        from line in OneOf(lines)
        from @class in OneOf(classes)
        from service in Gen.Int[0, 14]
        from slot in Gen.Frequency((3, Gen.Const((decimal?)null)), (1, Gen.Int[-12, 24].Select(late => (decimal?)Math.Max(0, at + late / 2m))))
        from absent in Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)))
        from back in Gen.Int[-10, 40]
        select new TestTicket(0, at, line, @class.Id, service / 2m, slot, absent, absent && back >= 0 ? at + back / 2m : null);
}
