namespace ServiceSdk.Cases;

/// <summary><c>responsibility.handed-over</c>: somebody else of the same office answers for a case from now on.</summary>
/// <param name="Office">The office.</param>
/// <param name="From">Who did, by opaque id; absent where it was the manager.</param>
/// <param name="To">Who does, by opaque id.</param>
public sealed record ResponsibilityHandedOver(string Office, string? From, string To) : IEvent;

/// <summary>Hands a case over to somebody else of the office that answers for it.</summary>
/// <param name="To">Who is to answer for it, by opaque id; on that office's roster.</param>
/// <param name="Answering">Who answers for it today by that roster; null where it is the manager.</param>
public sealed record HandOverResponsibility(string To, string? Answering) : ICommand;
