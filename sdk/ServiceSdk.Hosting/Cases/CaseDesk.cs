using ServiceSdk.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Cases;

/// <summary>
/// Takes filings and moves cases: calls plugins and look-ups first, then lets the case decide on what they answered. Safe for
/// concurrent use.
/// </summary>
public sealed class CaseDesk(
    HallDirectory halls, ItemPlugins plugins, Streams<Case> cases, IJournalStore store, DelegationDesk delegation, Filings filings,
    SupplyJudging supply, SpotIssuing spot, ICaseNumbers numbers)
{
    /// <summary>Names at once everything that stands in a filing's way; records nothing.</summary>
    public async ValueTask<Outcome<RecordedJudgement>> CheckAsync(FilingRequest request, Actor actor, CancellationToken cancellation)
    {
        var prepared = await PrepareAsync(request, actor, cancellation);
        return prepared.Then<RecordedJudgement>(filing => filing.Judgement);
    }

    /// <summary>Files a case: its number, when the filing has no gaps, or the applicant files it with those it has.</summary>
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
            var number = numbers.OfTicket(request.Ticket, ordinal);
            var stream = StreamNames.Case(number);
            var (command, brought) = filings.Command(filing, number);
            var answer = await cases.Open(stream).ExecuteAsync(command, actor, key, fingerprint, brought);

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
        string number, CaseTrigger trigger, CaseStatement statement, Actor actor, Guid key, byte[] fingerprint, CancellationToken cancellation = default,
        HandedIn? handedIn = null)
    {
        if (!Exists(number))
            return DeskRefusals.CaseUnknown();
        if (!(await CompleteAsync(number, trigger, statement, handedIn ?? HandedIn.Nothing, cancellation)).Succeeded(out var complete, out var refusal))
            return refusal;
        var one = cases.Open(StreamNames.Case(number));
        if (!(await CommandAsync(one, trigger, complete, handedIn, actor, key, fingerprint)).Succeeded(out var command, out refusal))
            return refusal;
        var answer = await one.ExecuteAsync(command, actor, key, fingerprint);
        return answer.Then<CaseMoved>(done => done.Events.OfType<CaseMoved>().Last());
    }

    /// <summary>Hands a case's paper file to another of its offices.</summary>
    public async ValueTask<Outcome<FileHandedOver>> HandOverAsync(string number, string to, Actor actor, Guid key, byte[] fingerprint)
    {
        if (!Exists(number))
            return DeskRefusals.CaseUnknown();
        var answer = await cases.Open(StreamNames.Case(number)).ExecuteAsync(new HandOverFile(to), actor, key, fingerprint);
        return answer.Then<FileHandedOver>(done => done.Events.OfType<FileHandedOver>().First());
    }

    /// <summary>Reads a case.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="read">Copies what is needed.</param>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public async ValueTask<Outcome<T>> ReadAsync<T>(string number, Func<Case, T> read)
        where T : notnull =>
        Exists(number) ? await cases.Open(StreamNames.Case(number)).ReadAsync(read) : DeskRefusals.CaseUnknown();

    private async ValueTask<Outcome<ICommand>> CommandAsync(
        JournaledStream<Case> one, CaseTrigger trigger, CaseStatement statement, HandedIn? handedIn, Actor actor, Guid key, byte[] fingerprint)
    {
        if (trigger != CaseTrigger.IssueOnSpot)
            return new MoveCase(trigger, statement);
        if (handedIn is not { Payments: { Count: > 0 } payments } || await one.RepeatAsync(actor, key, fingerprint) is not null)
            return new IssueOnSpot(statement);
        return (await spot.PrepareAsync(one, statement, payments, actor)).Then<ICommand>(command => command);
    }

    /// <summary>Adds what the platform itself states with a step.</summary>
    private async ValueTask<Outcome<CaseStatement>> CompleteAsync(
        string number, CaseTrigger trigger, CaseStatement statement, HandedIn handedIn, CancellationToken cancellation)
    {
        switch (trigger)
        {
            case CaseTrigger.Archive:
                var package = ArchivePackage.Seal(store, StreamNames.Case(number));
                return statement with { PackageHash = package.Hash, HashVerified = package.Verified };
            case CaseTrigger.SubmitSupplement or CaseTrigger.CureMaterials:
                return await supply.CompleteAsync(await cases.Open(StreamNames.Case(number)).ReadAsync(FiledCase.Of), statement, handedIn, cancellation);
            default:
                return statement;
        }
    }

    private bool Exists(string number) => store.Has(StreamNames.Case(number));

    private async ValueTask<Outcome<Answer>?> RepeatAsync(string ticket, Actor actor, Guid key, byte[] fingerprint)
    {
        for (var ordinal = 1; Exists(numbers.OfTicket(ticket, ordinal)); ordinal++)
        {
            if (await cases.Open(StreamNames.Case(numbers.OfTicket(ticket, ordinal))).RepeatAsync(actor, key, fingerprint) is { } repeated)
                return repeated;
        }

        return null;
    }

    private async ValueTask<Outcome<CheckedFiling>> PrepareCompleteAsync(FilingRequest request, Actor actor, CancellationToken cancellation)
    {
        var prepared = await PrepareAsync(request, actor, cancellation);
        return prepared.Then<CheckedFiling>(filing =>
            filing.Judgement.Findings is { Count: > 0 } findings && !MayHaveGaps(request, findings) ? DeskRefusals.Incomplete(findings) : filing);
    }

    // A form is filled in at once; what else is missing may be named in a notice, or come later on a pledge.
    private static bool MayHaveGaps(FilingRequest request, IReadOnlyList<Finding> findings) =>
        request.WithGaps && findings.All(static finding => finding.Kind != FindingKind.Form);

    private async ValueTask<Outcome<CheckedFiling>> PrepareAsync(FilingRequest request, Actor actor, CancellationToken cancellation)
    {
        var encounter = await Encounter.FindAsync(halls, plugins, request.Hall, request.Ticket, request.Item, actor);
        if (!encounter.Succeeded(out var at, out var refusal))
            return refusal;
        if (!(await delegation.AtHallAsync(at.Item, request.Hall, request.Division, at.GreenChannel)).Succeeded(out var intake, out refusal))
            return refusal;
        return await filings.CheckAsync(request, at.Item, intake, at.Visitor, at.Today, cancellation);
    }
}
