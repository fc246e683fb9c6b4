namespace ServiceSdk.Roster;

/// <summary>离岗: the days somebody is away. Why is not recorded.</summary>
/// <param name="From">The first day away.</param>
/// <param name="To">The last day away.</param>
public sealed record Absence(DateOnly From, DateOnly To)
{
    internal bool Covers(DateOnly day) => From <= day && day <= To;

    internal bool Meets(Absence other) => From <= other.To && other.From <= To;
}
