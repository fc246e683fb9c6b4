using ServiceSdk.Queueing;

namespace ServiceSdk.Roster;

/// <summary>Somebody on a hall's roster. No name: the roster knows people by their opaque id, the public by their number.</summary>
/// <param name="Subject">The opaque id.</param>
/// <param name="Number">工号.</param>
/// <param name="Skills">What they are authorised for.</param>
/// <param name="Substitute">B岗, by opaque id; null for nobody.</param>
public sealed record StaffMember(string Subject, string Number, IReadOnlyList<Skill> Skills, string? Substitute)
{
    /// <summary>When they are away, in the order it was recorded.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>Whether they are away on a day.</summary>
    /// <param name="day">The civil date.</param>
    public bool IsAway(DateOnly day) => Absences.Any(absence => absence.Covers(day));

    internal bool ServesAny(IReadOnlyList<Skill> skills) => Skills.Intersect(skills).Any();
}
