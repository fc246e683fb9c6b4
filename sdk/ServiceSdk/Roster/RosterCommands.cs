using ServiceSdk.Queueing;

namespace ServiceSdk.Roster;

/// <summary>Takes somebody on the hall's roster.</summary>
/// <param name="Subject">The opaque id records name the person by.</param>
/// <param name="Number">工号: what the public reads, 1–8 digits or Latin capitals, unique in the hall.</param>
public sealed record EnlistStaff(string Subject, string Number) : ICommand;

/// <summary>授权: a member of staff may serve more.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Skills">What for; what is held already stays.</param>
public sealed record GrantSkills(string Subject, IReadOnlyList<Skill> Skills) : ICommand;

/// <summary>A member of staff may serve less, from now on.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Skills">What for; what is not held is passed over.</param>
public sealed record WithdrawSkills(string Subject, IReadOnlyList<Skill> Skills) : ICommand;

/// <summary>Says whose place a window is.</summary>
/// <param name="Window">A window of the hall, as it is set up now.</param>
/// <param name="Subject">Whose; null for nobody's, where whoever is authorised may sit.</param>
public sealed record AssignSeat(Window Window, string? Subject) : ICommand;

/// <summary>Names the B of an A: who takes over A's window when A is away.</summary>
/// <param name="Subject">A岗.</param>
/// <param name="Substitute">B岗; null for nobody.</param>
public sealed record NameSubstitute(string Subject, string? Substitute) : ICommand;

/// <summary>Says when somebody will be away: the substitute answers for their cases and enquiries meanwhile.</summary>
/// <param name="Subject">Who.</param>
/// <param name="From">The first day away, not before today.</param>
/// <param name="To">The last day away, at most 366 days in all.</param>
public sealed record RecordAbsence(string Subject, DateOnly From, DateOnly To) : ICommand;

/// <summary>Somebody is back earlier, from today, or does not go.</summary>
/// <param name="Subject">Who.</param>
/// <param name="From">The first day of that absence.</param>
public sealed record EndAbsence(string Subject, DateOnly From) : ICommand;
