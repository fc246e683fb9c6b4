using ServiceSdk.Queueing;
using ServiceSdk.Roster;

namespace ServiceSdk.ReferenceHost.Api.Halls;

internal sealed record RosterView(IReadOnlyList<StaffView> Staff, IReadOnlyList<SeatView> Seats);

internal sealed record StaffView(string Number, IReadOnlyList<Skill> Skills, string? Substitute, IReadOnlyList<Absence> Absences);

internal sealed record SeatView(string Window, string? Number);

internal sealed record Enlistment(string? UserName, string? Number);

internal sealed record StaffNumber(string Number);

internal sealed record SkillList(IReadOnlyList<Skill>? Skills);

internal sealed record StaffSkills(string Number, IReadOnlyList<Skill> Skills);

/// <summary>Somebody by number; nobody without.</summary>
internal sealed record StaffChoice(string? Number);

internal sealed record SubstituteView(string Number, string? Substitute);

internal sealed record AbsenceBody(DateOnly? From, DateOnly? To);
