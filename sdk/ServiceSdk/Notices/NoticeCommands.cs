namespace ServiceSdk.Notices;

/// <summary>Queues a notice.</summary>
/// <param name="Case">The case's number.</param>
/// <param name="Cause">What it follows from: stream, version and place of an event.</param>
/// <param name="Occasion">What it tells of.</param>
/// <param name="Channel">How it goes out.</param>
/// <param name="Hall">The id of the hall it comes from.</param>
/// <param name="Text">The words, with <see cref="NoticeWords.Applicant"/> still open.</param>
/// <param name="TextVersion">Which version of the hall's words; 0 for the shipped ones.</param>
/// <param name="Due">When it is to be sent, UTC milliseconds since 1970.</param>
public sealed record QueueNotice(
    string Case, string Cause, NoticeOccasion Occasion, NoticeChannel Channel, string Hall, string Text, int TextVersion, long Due) : ICommand;

/// <summary>A queued notice waits: for the hour, or for a provider that failed.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="Attempts">How often a provider was asked so far.</param>
/// <param name="Code">Why, as a refusal's code.</param>
/// <param name="Due">When it is tried again, UTC milliseconds since 1970.</param>
public sealed record PutOffNotice(string Notice, int Attempts, string Code, long Due) : ICommand;

/// <summary>A provider has taken a queued notice.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="Attempts">How often a provider was asked.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="Reference">What the provider knows it by.</param>
public sealed record RecordSending(string Notice, int Attempts, string Provider, string Reference) : ICommand;

/// <summary>A notice is given up.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="Attempts">How often a provider was asked.</param>
/// <param name="Code">Why, as a refusal's code.</param>
public sealed record GiveUpNotice(string Notice, int Attempts, string Code) : ICommand;

/// <summary>A notice was delivered, however far it had come.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="On">The civil date: not before it was queued, and not after today.</param>
/// <param name="Proof">What shows it.</param>
/// <param name="Reference">The receipt's or tracking number, at most 64 characters; the post's receipt needs one.</param>
public sealed record RecordDelivery(string Notice, DateOnly On, NoticeProof Proof, string? Reference) : ICommand;
