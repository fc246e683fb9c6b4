using ServiceSdk.Queueing;

namespace ServiceSdk.Roster;

/// <summary><c>staff.enlisted</c>: somebody is on the hall's roster.</summary>
/// <param name="Subject">The opaque id records name the person by.</param>
/// <param name="Number">工号, which the public reads.</param>
public sealed record StaffEnlisted(string Subject, string Number) : IEvent;

/// <summary><c>skills.granted</c>: a member of staff may serve more.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Skills">What was added.</param>
public sealed record SkillsGranted(string Subject, IReadOnlyList<Skill> Skills) : IEvent;

/// <summary><c>skills.withdrawn</c>: a member of staff may serve less.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Skills">What was taken away.</param>
public sealed record SkillsWithdrawn(string Subject, IReadOnlyList<Skill> Skills) : IEvent;

/// <summary><c>seat.assigned</c>: a window is somebody's place.</summary>
/// <param name="Window">The window's id.</param>
/// <param name="Subject">Whose; null for nobody's.</param>
public sealed record SeatAssigned(string Window, string? Subject) : IEvent;

/// <summary><c>substitute.named</c>: who takes over when somebody is away.</summary>
/// <param name="Subject">A岗.</param>
/// <param name="Substitute">B岗; null for nobody.</param>
public sealed record SubstituteNamed(string Subject, string? Substitute) : IEvent;

/// <summary><c>absence.recorded</c>: when somebody is away.</summary>
/// <param name="Subject">Who.</param>
/// <param name="From">The first day away.</param>
/// <param name="To">The last day away.</param>
public sealed record AbsenceRecorded(string Subject, DateOnly From, DateOnly To) : IEvent;

/// <summary><c>absence.ended</c>: somebody is back earlier, or did not go.</summary>
/// <param name="Subject">Who.</param>
/// <param name="From">The first day of that absence.</param>
/// <param name="To">Its last day now; before its first where they did not go.</param>
public sealed record AbsenceEnded(string Subject, DateOnly From, DateOnly To) : IEvent;
