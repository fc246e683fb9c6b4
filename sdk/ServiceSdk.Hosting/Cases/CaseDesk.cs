using ServiceSdk.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Sharing;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Cases;

/// <summary>
/// Takes filings and moves cases: calls plugins and look-ups first, then lets the case decide on what they answered. Safe for
/// concurrent use.
/// </summary>
public sealed class CaseDesk(
    HallDirectory halls, ItemPlugins plugins, Streams<Case> cases, IJournalStore store, KeyRing keys, Protector protector,
    SupplyJudging supply, SharedMaterials shared)
{
    private readonly Applicants _applicants = new(protector);

    /// <summary>Names at once everything that stands in a filing's way; records nothing.</summary>
    public async ValueTask<Outcome<RecordedJudgement>> CheckAsync(FilingRequest request, Actor actor, CancellationToken cancellation)
    {
        var prepared = await PrepareAsync(request, actor, cancellation);
        return prepared.Then<RecordedJudgement>(filing => filing.Judgement);
    }

    /// <summary>Files a case: its number, when the filing has no gaps.</summary>
    public async ValueTask<Outcome<CaseOpened>> SubmitAsync(
        FilingRequest request, Actor actor, Guid key, byte[] fingerprint, CancellationToken cancellation)
    {
        if (!(await PrepareCompleteAsync(request, actor, cancellation)).Succeeded(out var filing, out var refusal))
        {
            // The service may be over since: what was filed under this key stands all the same.
            return await RepeatAsync(request.Ticket, actor, key, fingerprint) is { } repeated
                ? repeated.Then<CaseOpened>(done => done.Events.OfType<CaseOpened>().First())
                : refusal;
        }

        for (var ordinal = 1; ; ordinal++)
        {
            var number = $"{request.Ticket}-{ordinal}";
            var stream = StreamNames.Case(number);
            var subject = keys.Create(SubjectKind.Case, stream, filing.Applicant.Number.Value);
            var submit = new SubmitCase(
                number, FrozenItem.Of(plugins.Edition.Id, filing.Item), request.Hall, request.Ticket,
                protector.Protect(subject, PersonalFields.Applicant, filing.Applicant.Party),
                protector.Protect(subject, PersonalFields.Form, System.Text.Encoding.UTF8.GetString(request.Form.Span)),
                filing.Materials, filing.Judgement, filing.Applicant.IdentityChecked, Shared: shared.Seal(filing.Shared, subject, request.Form));
            var answer = await cases.Open(stream).ExecuteAsync(submit, actor, key, fingerprint, [subject]);

            // A number that is taken was taken by another filing on the same ticket: a retry of this one would have been answered.
            if (answer.Succeeded(out var done, out refusal))
                return done.Events.OfType<CaseOpened>().First();
            if (refusal.Code != CaseRefusals.WrongStateCode)
                return refusal;
        }
    }

    /// <summary>Takes a later step of a case; an immediate item's window takes all that are left in one.</summary>
    /// <returns>The last row that happened.</returns>
    public async ValueTask<Outcome<CaseMoved>> MoveAsync(
        string number, CaseTrigger trigger, CaseStatement statement, Actor actor, Guid key, byte[] fingerprint, CancellationToken cancellation = default)
    {
        if (!Exists(number))
            return DeskRefusals.CaseUnknown();
        if (!(await CompleteAsync(number, trigger, statement, cancellation)).Succeeded(out var complete, out var refusal))
            return refusal;
        ICommand command = trigger == CaseTrigger.IssueOnSpot ? new IssueOnSpot(complete) : new MoveCase(trigger, complete);
        var answer = await cases.Open(StreamNames.Case(number)).ExecuteAsync(command, actor, key, fingerprint);
        return answer.Then<CaseMoved>(done => done.Events.OfType<CaseMoved>().Last());
    }

    /// <summary>Reads a case.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="read">Copies what is needed.</param>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public async ValueTask<Outcome<T>> ReadAsync<T>(string number, Func<Case, T> read)
        where T : notnull =>
        Exists(number) ? await cases.Open(StreamNames.Case(number)).ReadAsync(read) : DeskRefusals.CaseUnknown();

    /// <summary>Adds what the platform itself states with a step.</summary>
    private async ValueTask<Outcome<CaseStatement>> CompleteAsync(
        string number, CaseTrigger trigger, CaseStatement statement, CancellationToken cancellation)
    {
        switch (trigger)
        {
            case CaseTrigger.Archive:
                var package = ArchivePackage.Seal(store, StreamNames.Case(number));
                return statement with { PackageHash = package.Hash, HashVerified = package.Verified };
            case CaseTrigger.SubmitSupplement or CaseTrigger.CureMaterials:
                var (opened, materials) = await cases.Open(StreamNames.Case(number)).ReadAsync(static one => Tuple.Create(one.Opened!, one.Materials));
                var judged = await supply.JudgeAsync(opened, [.. materials.Union(statement.Materials ?? [])], cancellation);
                return judged.Then<CaseStatement>(judgement => statement with { Judgement = judgement });
            default:
                return statement;
        }
    }

    private bool Exists(string number) => store.ReadStream(StreamNames.Case(number)).Any();

    private async ValueTask<Outcome<Answer>?> RepeatAsync(string ticket, Actor actor, Guid key, byte[] fingerprint)
    {
        for (var ordinal = 1; Exists($"{ticket}-{ordinal}"); ordinal++)
        {
            if (await cases.Open(StreamNames.Case($"{ticket}-{ordinal}")).RepeatAsync(actor, key, fingerprint) is { } repeated)
                return repeated;
        }

        return null;
    }

    private async ValueTask<Outcome<Prepared>> PrepareCompleteAsync(FilingRequest request, Actor actor, CancellationToken cancellation)
    {
        var prepared = await PrepareAsync(request, actor, cancellation);
        return prepared.Then<Prepared>(filing =>
            filing.Judgement.Findings is { Count: > 0 } findings ? DeskRefusals.Incomplete(findings) : filing);
    }

    private async ValueTask<Outcome<Prepared>> PrepareAsync(FilingRequest request, Actor actor, CancellationToken cancellation)
    {
        var encounter = await Encounter.FindAsync(halls, plugins, request.Hall, request.Ticket, request.Item, actor);
        if (!encounter.Succeeded(out var at, out var refusal))
            return refusal;
        if (!_applicants.Resolve(request.Applicant, at.Visitor, at.Today).Succeeded(out var applicant, out refusal))
            return refusal;
        if (!(await shared.FindAsync(request, at.Item, applicant)).Succeeded(out var records, out refusal))
            return refusal;

        IReadOnlyList<string> materials = [.. request.Materials.Union(records.Select(record => record.Asked.Material))];
        var filing = new Filing(at.Item.Code, at.Today, applicant.ForRules, request.Form, materials);
        var judged = await plugins.JudgeAsync(at.Item, filing, cancellation);
        return judged.Then<Prepared>(judgement => new Prepared(at.Item, applicant, materials, records, judgement));
    }

    private sealed record Prepared(
        ServiceItem Item, CheckedApplicant Applicant, IReadOnlyList<string> Materials, IReadOnlyList<UsedRecord> Shared, RecordedJudgement Judgement);
}
