using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Projections;

namespace ServiceSdk.Hosting.Privacy.Persons;

/// <summary>Opens exports of what is held about one person. Safe for concurrent use.</summary>
public sealed class PersonExports(
    KeyRing keys, Protector protector, LookDesk desk, LookList looks, JournalAccess journal, ItemPlugins plugins)
{
    /// <summary>Opens an export; the look it is stands on record then.</summary>
    /// <param name="idNumber">The person's ID number, as held.</param>
    /// <param name="actor">Who hands it over.</param>
    /// <returns>The export, to be written once; or that nothing is held, or the role may not.</returns>
    /// <exception cref="JournalUnavailableException">The journal cannot be read now.</exception>
    public async ValueTask<Outcome<PersonExport>> OpenAsync(string idNumber, Actor actor)
    {
        var subjects = keys.FindAll(idNumber);
        if (subjects.Count == 0)
            return PersonRefusals.Unknown();
        var look = await desk.RecordAsync(actor, LookPurpose.PersonRequest, subjects.SelectMany(SeenOf));
        return look.Then<PersonExport>(seen => new PersonExport(subjects, seen, protector, looks, journal, plugins));
    }

    private static IEnumerable<SeenField> SeenOf(SubjectKey subject) => (subject.Kind switch
    {
        SubjectKind.Visit => new[] { PersonalFields.Visitor.Name },
        SubjectKind.Query => [subject.Stream.StartsWith(StreamNames.AllShared, StringComparison.Ordinal) ? PersonalFields.SharedRecord.Name : PersonalFields.Answer.Name],
        SubjectKind.Agent => [PersonalFields.Agent.Name],
        SubjectKind.Draft => [PersonalFields.Draft.Name],
        _ => [PersonalFields.Applicant.Name, PersonalFields.Form.Name, PersonalFields.Address.Name, PersonalFields.SharedRecord.Name, PersonalFields.Payer.Name],
    }).Select(field => new SeenField(subject.Subject, field));
}
