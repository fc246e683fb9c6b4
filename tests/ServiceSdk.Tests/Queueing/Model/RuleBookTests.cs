namespace ServiceSdk.Tests.Queueing.Model;

/// <summary>
/// Random days over all commands and policies, with a clerk beside the engine who goes by the rule book: after every step both have refused
/// for a reason of the book, or show the same. A failure shrinks to the shortest day that shows it.
/// </summary>
public sealed class RuleBookTests
{
    private static readonly long Days = Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1" ? 60_000 : 600;

    [Fact]
    public void AnyDay_EveryStep_IsTheOneOfTheRuleBook() => AnyDay.Any.Sample((plans, steps) => new Day(plans).Run(steps), iter: Days, print: AnyDay.Print);
}
