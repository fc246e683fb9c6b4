namespace ServiceSdk;

/// <summary>Why something was not done: the one result type for every "no" of the SDK.</summary>
/// <param name="Code">Stable, lower-case, words joined by underscores; clients branch on it.</param>
/// <param name="Message">What is wrong, in Chinese, for the clerk or citizen; never personal data.</param>
/// <param name="Remedy">What would make it possible, in Chinese.</param>
public sealed record Refusal(string Code, string Message, string Remedy);
