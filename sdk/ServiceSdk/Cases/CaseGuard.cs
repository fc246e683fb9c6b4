namespace ServiceSdk.Cases;

/// <summary>A condition of a row, known by its name.</summary>
public sealed class CaseGuard
{
    private readonly Func<CaseAttempt, Refusal> _refusal;

    internal CaseGuard(string name, Func<CaseAttempt, bool> holds, string code, string message, string remedy)
        : this(name, holds, _ => new Refusal(code, message, remedy))
    {
    }

    internal CaseGuard(string name, Func<CaseAttempt, bool> holds, Func<CaseAttempt, Refusal> refusal) =>
        (Name, Holds, _refusal) = (name, holds, refusal);

    /// <summary>Its name, in English, as table and diagram show it.</summary>
    public string Name { get; }

    internal Func<CaseAttempt, bool> Holds { get; }

    internal Refusal RefusalOf(CaseAttempt attempt) => _refusal(attempt);
}
