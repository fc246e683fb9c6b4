using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Projections;

namespace ServiceSdk.Hosting.Privacy.Persons;

/// <summary>Finds who looked at a person's data. Safe for concurrent use.</summary>
public sealed class PersonLooks(KeyRing keys, LookDesk desk, LookList looks)
{
    /// <summary>The looks at everything that is held about a person; what was erased is no longer found by the number.</summary>
    /// <param name="idNumber">The person's ID number, as held.</param>
    /// <param name="actor">Who asks: that they found the person is put on record first.</param>
    /// <returns>The looks; or that nothing is held, or the role may not.</returns>
    /// <exception cref="JournalUnavailableException">The journal or the list cannot be read now.</exception>
    public async ValueTask<Outcome<IReadOnlyList<SubjectLooks>>> OfAsync(string idNumber, Actor actor)
    {
        var found = keys.FindAll(idNumber);
        if (found.Count == 0)
            return PersonRefusals.Unknown();
        var look = await desk.RecordAsync(actor, LookPurpose.Oversight, found.Select(SeenField.Found));
        return look.Then<IReadOnlyList<SubjectLooks>>(_ => found.Select(key => new SubjectLooks(key.Stream, looks.Of(key.Subject))).ToList());
    }
}

/// <summary>The looks at what one stream holds of a person.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Looks">Oldest first.</param>
public sealed record SubjectLooks(string Stream, IReadOnlyList<LookLine> Looks);
