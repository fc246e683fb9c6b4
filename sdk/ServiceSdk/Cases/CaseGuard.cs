namespace ServiceSdk.Cases;

/// <summary>A condition of a row, known by its name.</summary>
public sealed class CaseGuard
{
    private readonly Func<CaseAttempt, bool> _holds;
    private readonly Func<CaseAttempt, Refusal> _refusal;

    private CaseGuard(string name, GuardSubject asks, Func<CaseAttempt, bool> holds, Func<CaseAttempt, Refusal> refusal) =>
        (Name, Asks, _holds, _refusal) = (name, asks, holds, refusal);

    /// <summary>Its name, in English, as table and diagram show it.</summary>
    public string Name { get; }

    /// <summary>What it asks about.</summary>
    public GuardSubject Asks { get; }

    /// <summary>A guard of how the case stands.</summary>
    internal static CaseGuard OfCase(string name, Func<CaseAttempt, bool> holds, string code, string message, string remedy) =>
        new(name, GuardSubject.Case, holds, Always(new(code, message, remedy)));

    /// <summary>A guard of how the case stands, whose refusal names what it found.</summary>
    internal static CaseGuard OfCase(string name, Func<CaseAttempt, bool> holds, Func<CaseAttempt, Refusal> refusal) => new(name, GuardSubject.Case, holds, refusal);

    /// <summary>A guard of what is stated with the step.</summary>
    internal static CaseGuard OfStatement(string name, Func<CaseAttempt, bool> holds, string code, string message, string remedy) =>
        new(name, GuardSubject.Statement, holds, Always(new(code, message, remedy)));

    /// <summary>A guard of what is stated with the step, whose refusal names what it found.</summary>
    internal static CaseGuard OfStatement(string name, Func<CaseAttempt, bool> holds, Func<CaseAttempt, Refusal> refusal) =>
        new(name, GuardSubject.Statement, holds, refusal);

    /// <summary>A guard of what the platform adds to the step.</summary>
    internal static CaseGuard OfPlatform(string name, Func<CaseAttempt, bool> holds, Func<CaseAttempt, Refusal> refusal) =>
        new(name, GuardSubject.Platform, holds, refusal);

    /// <summary>A guard of what the platform adds to the step.</summary>
    internal static CaseGuard OfPlatform(string name, Func<CaseAttempt, bool> holds, string code, string message, string remedy) =>
        OfPlatform(name, holds, Always(new(code, message, remedy)));

    /// <summary>A text that must be stated.</summary>
    internal static CaseGuard OfText(string name, Func<CaseStatement, string?> text, string code, string message, string remedy) =>
        OfStatement(name, attempt => !string.IsNullOrWhiteSpace(text(attempt.Statement)), code, message, remedy);

    /// <summary>Why it does not hold; null where it does.</summary>
    internal Refusal? RefusalOf(CaseAttempt attempt) => _holds(attempt) ? null : _refusal(attempt);

    private static Func<CaseAttempt, Refusal> Always(Refusal refusal) => _ => refusal;
}

/// <summary>What a guard asks about.</summary>
public enum GuardSubject
{
    /// <summary>How the case stands, and who acts: nothing that is stated changes it.</summary>
    Case,

    /// <summary>What the actor states with the step.</summary>
    Statement,

    /// <summary>What the platform itself adds to the step.</summary>
    Platform,
}
