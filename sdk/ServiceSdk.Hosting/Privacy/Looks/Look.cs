using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Privacy.Looks;

/// <summary>A look at personal data that is on disk with who, when, whose, what and why. Without one nothing is revealed to anybody.</summary>
public sealed class Look
{
    private readonly IReadOnlyList<LookRecorded> _recorded;

    internal Look(IReadOnlyList<LookRecorded> recorded, bool masked) => (_recorded, IsMasked) = (recorded, masked);

    /// <summary>Whether what is revealed to it is masked.</summary>
    public bool IsMasked { get; }

    internal bool Covers(string subject, string field) => _recorded.Any(one => one.Subject == subject && one.Fields.Contains(field));
}

/// <summary>A sealed field that somebody is about to be shown.</summary>
/// <param name="Subject">Whose.</param>
/// <param name="Field">Its name in <see cref="PersonalFields"/>.</param>
public readonly record struct SeenField(string Subject, string Field)
{
    /// <summary>A field as it stands in a record.</summary>
    /// <param name="value">The ciphertext.</param>
    /// <param name="field">What it is.</param>
    public static SeenField Of<T>(Protected<T> value, PersonalField<T> field) => new(value.Subject, field.Name);

    /// <summary>Somebody found by the ID number, of whom nothing is opened.</summary>
    internal static SeenField Found(SubjectKey subject) => new(subject.Subject, PersonalFields.Found);
}
