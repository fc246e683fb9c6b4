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
