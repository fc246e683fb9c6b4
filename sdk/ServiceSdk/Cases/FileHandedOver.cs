namespace ServiceSdk.Cases;

/// <summary><c>file.handed-over</c>: the paper file of a case changed hands 材料交接.</summary>
/// <param name="From">The id of the office that held it.</param>
/// <param name="To">The id of the office that holds it now.</param>
public sealed record FileHandedOver(string From, string To) : IEvent;

/// <summary>Hands the paper file to another office of the case.</summary>
/// <param name="To">The id of the office.</param>
public sealed record HandOverFile(string To) : ICommand;

/// <summary>Who held the paper file, and since when.</summary>
/// <param name="Office">The id of the office.</param>
/// <param name="Since">When it got it.</param>
public sealed record FileHolder(string Office, Moment Since);
