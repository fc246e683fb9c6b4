namespace ServiceSdk.Hosting.Privacy.Looks;

/// <summary><c>look.recorded</c>: somebody was shown personal data. Who and when stand in the record.</summary>
/// <param name="Subject">Whose, by the random id.</param>
/// <param name="Fields">Which, by the names of <see cref="PersonalFields"/>.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Masked">Whether it was shown masked.</param>
public sealed record LookRecorded(string Subject, IReadOnlyList<string> Fields, LookPurpose Purpose, bool Masked) : IEvent;

/// <summary>Records what somebody is about to be shown.</summary>
/// <param name="Looks">One a subject.</param>
public sealed record RecordLooks(IReadOnlyList<LookRecorded> Looks) : ICommand;
