using Dapper;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy.Looks;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Who looked at somebody's data, some moments behind the journal. Safe for concurrent use.</summary>
public sealed class LookList
{
    private readonly ProjectionFile _file;

    internal LookList(ProjectionFile file) => _file = file;

    /// <summary>The looks at one subject, oldest first.</summary>
    /// <param name="subject">The subject's id.</param>
    /// <exception cref="JournalUnavailableException">The list cannot be read now.</exception>
    public IReadOnlyList<LookLine> Of(string subject) => _file.Read(db => db
        .Query<(long At, string Actor, string Role, string Office, string Terminal, LookPurpose Purpose, string Fields, bool Masked)>(
            "SELECT at, actor, role, office, terminal, purpose, fields, masked FROM looks WHERE subject = @subject ORDER BY at", new { subject })
        .Select(row => new LookLine(row.At, row.Actor, row.Role, row.Office, row.Terminal, row.Purpose, row.Fields.Split(','), row.Masked)).ToList());
}

/// <summary>A look at personal data.</summary>
/// <param name="At">When, UTC milliseconds since 1970.</param>
/// <param name="Actor">Who, by the opaque id of the account.</param>
/// <param name="Role">In which role.</param>
/// <param name="Office">For which hall or body.</param>
/// <param name="Terminal">At which window or terminal; empty for none.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Fields">What, by the names of <see cref="Privacy.PersonalFields"/>.</param>
/// <param name="Masked">Whether it was shown masked.</param>
public sealed record LookLine(
    long At, string Actor, string Role, string Office, string Terminal, LookPurpose Purpose, IReadOnlyList<string> Fields, bool Masked);
