namespace ServiceSdk.Tests;

internal static class Outcomes
{
    /// <summary>The value, where the test expects no refusal.</summary>
    public static T Value<T>(this Outcome<T> outcome)
        where T : notnull
    {
        outcome.Succeeded(out var value, out var refusal).ShouldBeTrue($"refused: {refusal?.Code} {refusal?.Message}");
        return value!;
    }

    /// <summary>The refusal, where the test expects one.</summary>
    public static Refusal Refusal<T>(this Outcome<T> outcome)
        where T : notnull
    {
        outcome.Succeeded(out _, out var refusal).ShouldBeFalse("not refused");
        return refusal!;
    }
}
