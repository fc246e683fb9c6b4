using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Projections;

namespace ServiceSdk.Hosting.Privacy.Persons;

/// <summary>Finds who looked at a person's data. Safe for concurrent use.</summary>
public sealed class PersonLooks(KeyRing keys, LookList looks)
{
    /// <summary>The looks at everything that is held about a person; what was erased is no longer found by the number.</summary>
    /// <param name="idNumber">The person's ID number, as held.</param>
    /// <exception cref="JournalUnavailableException">The journal or the list cannot be read now.</exception>
    public IReadOnlyList<SubjectLooks> Of(string idNumber) =>
        [.. SubjectKind.All.SelectMany(kind => keys.FindAll(kind, idNumber)).Select(key => new SubjectLooks(key.Stream, looks.Of(key.Subject)))];
}

/// <summary>The looks at what one stream holds of a person.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Looks">Oldest first.</param>
public sealed record SubjectLooks(string Stream, IReadOnlyList<LookLine> Looks);
