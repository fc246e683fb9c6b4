using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Papers;

namespace ServiceSdk.Hosting.Papers;

/// <summary>
/// Issues papers and gives them out again. A paper is composed, printed and sealed once; from then on its kept copy is the paper. Safe for
/// concurrent use.
/// </summary>
public sealed class PaperDesk(
    CaseDesk desk, Streams<Case> cases, PaperComposing composing, PaperTextDesk texts, PaperCopies copies, IDocumentStore store, LookDesk looks,
    CommandFingerprint fingerprint)
{
    /// <summary>Issues a paper for a case.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="kind">What it is to be.</param>
    /// <param name="actor">Who.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellation">Gives it up, until it is on disk.</param>
    /// <returns>The paper, recorded; or why not, and nothing of it is left.</returns>
    public async Task<Outcome<PaperIssued>> IssueAsync(string number, PaperKind kind, Actor actor, Guid key, CancellationToken cancellation)
    {
        if (!(await desk.ReadAsync(number, one => Tuple.Create(one.Opened!.Hall, one.Opened.Applicant.Subject))).Succeeded(out var found, out var refusal))
            return refusal;
        var (owner, command) = (cases.Open(StreamNames.Case(number)), fingerprint.Of($"paper.issue {number} {kind}"));
        if (await owner.RepeatAsync(actor, key, command) is { } repeated)
            return repeated.Then<PaperIssued>(done => (PaperIssued)done.Events[0]);

        var (hall, subject) = found;
        if (!(await owner.ReadAsync(one => composing.FactsOf(one, kind))).Succeeded(out var facts, out refusal))
            return refusal;
        var (paper, version) = await texts.ReadAsync(hall, own => (PaperTemplates.Shipped.Compose(kind, facts, own.Of), own.Version));
        if (!(await copies.MakeAsync(subject, paper, cancellation)).Succeeded(out var made, out refusal))
            return refusal;

        var issued = new PaperIssued(paper.Number, kind, paper.Title, Step: 0, PaperTemplates.Shipped.Version, version, made.Copies, made.Seal);
        var answer = (await owner.ExecuteAsync(new IssuePaper(issued), actor, key, command)).Then<PaperIssued>(done => (PaperIssued)done.Events[0]);

        // What was not confirmed may be named all the same: it is left to the sweep.
        var named = answer.Succeeded(out var done, out refusal) ? done.Copies[0] == made.Copies[0] : refusal.Code == JournalRefusals.UnavailableCode;
        if (!named)
            copies.Delete(made.Copies);
        return answer;
    }

    /// <summary>The papers of a case, oldest first, and which it could have now.</summary>
    /// <param name="number">The case's number.</param>
    public ValueTask<Outcome<PapersOfCase>> ListAsync(string number) => desk.ReadAsync(number, one => new PapersOfCase(
        [.. one.Papers], [.. Enum.GetValues<PaperKind>().Where(kind => CasePapers.StepOf(one, kind).Succeeded(out _, out _))]));

    /// <summary>Opens the kept copy of a paper for somebody whose look at it is recorded first.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="paper">The paper's number.</param>
    /// <param name="media">Which copy: <see cref="PaperCopies.Pdf"/> or <see cref="PaperCopies.Page"/>.</param>
    /// <param name="actor">Who.</param>
    /// <returns>Its content, to be disposed; or why not.</returns>
    public async Task<Outcome<Stream>> OpenAsync(string number, string paper, string media, Actor actor)
    {
        if (!(await desk.ReadAsync(number, one => one.Papers.Where(its => its.Issued.Number == paper).ToList())).Succeeded(out var found, out var refusal))
            return refusal;
        if (found is not [var issued])
            return PaperDeskRefusals.Unknown();
        var copy = issued.Issued.Copies.First(its => its.Type == media);
        return (await looks.RecordAsync(actor, LookPurpose.PaperHandling, [SeenField.Of(copy.Key, PersonalFields.Document)]))
            .Then(look => store.Open(copy, look));
    }
}

/// <summary>The papers of a case.</summary>
/// <param name="Issued">Those it has, oldest first.</param>
/// <param name="Possible">Those that could be issued now.</param>
public sealed record PapersOfCase(IReadOnlyList<CasePaper> Issued, IReadOnlyList<PaperKind> Possible);
