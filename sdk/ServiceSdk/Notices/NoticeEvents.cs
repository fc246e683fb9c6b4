namespace ServiceSdk.Notices;

/// <summary><c>notice.queued</c>: the applicant is to be told something of the case.</summary>
/// <param name="Notice">The notice's id: the case's number, <c>-N</c> and an ordinal. Providers know it by this, however often they are asked.</param>
/// <param name="Cause">What it follows from: stream, version and place of an event.</param>
/// <param name="Occasion">What it tells of.</param>
/// <param name="Channel">How it goes out.</param>
/// <param name="Hall">The id of the hall it comes from.</param>
/// <param name="Text">The words, with <see cref="NoticeWords.Applicant"/> still open: nothing personal stands in a record.</param>
/// <param name="TextVersion">Which version of the hall's words; 0 for the shipped ones.</param>
/// <param name="Due">When it is to be sent, UTC milliseconds since 1970.</param>
public sealed record NoticeQueued(
    string Notice, string Cause, NoticeOccasion Occasion, NoticeChannel Channel, string Hall, string Text, int TextVersion, long Due) : IEvent;

/// <summary><c>notice.put-off</c>: it was not sent this time.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="Attempts">How often a provider was asked so far.</param>
/// <param name="Code">Why, as a refusal's code.</param>
/// <param name="Due">When it is tried again, UTC milliseconds since 1970.</param>
public sealed record NoticePutOff(string Notice, int Attempts, string Code, long Due) : IEvent;

/// <summary><c>notice.sent</c>: a provider has taken it.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="Attempts">How often a provider was asked.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="Reference">What the provider knows it by: a message id, a tracking number.</param>
public sealed record NoticeSent(string Notice, int Attempts, string Provider, string Reference) : IEvent;

/// <summary><c>notice.delivered</c>: it is in the applicant's hands. What is counted from a notice is counted from then.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="On">The civil date.</param>
/// <param name="Proof">What shows it.</param>
/// <param name="Reference">The receipt's or tracking number; null where the record itself is the proof.</param>
public sealed record NoticeDelivered(string Notice, DateOnly On, NoticeProof Proof, string? Reference) : IEvent;

/// <summary><c>notice.failed</c>: it did not arrive and is not tried again. Staff hand it over.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="Attempts">How often a provider was asked.</param>
/// <param name="Code">Why, as a refusal's code.</param>
public sealed record NoticeFailed(string Notice, int Attempts, string Code) : IEvent;
