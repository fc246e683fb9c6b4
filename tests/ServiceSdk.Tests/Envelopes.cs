namespace ServiceSdk.Tests;

internal static class Envelopes
{
    /// <summary>An envelope of someone in a role, at ten in the morning (+08:00) of a day.</summary>
    public static Envelope Of(string role, DateOnly on, string subject = "s-1") => new(
        new Actor(subject, role, "320402006-1", "w-1"), Guid.Empty, At(on));

    /// <summary>Ten in the morning (+08:00).</summary>
    public static Moment At(DateOnly on) =>
        new(0, new DateTimeOffset(on, new TimeOnly(10, 0), TimeSpan.FromHours(8)).ToUnixTimeMilliseconds());
}
