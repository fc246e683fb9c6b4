using ServiceSdk.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Notices;
using ServiceSdk.Tiers;

namespace ServiceSdk.Hosting.Cases;

/// <summary>
/// 网上申报: takes filings that a platform stands behind, without hall or ticket; they are with the competent office at once. Safe for
/// concurrent use.
/// </summary>
public sealed class OnlineDesk(
    ItemPlugins plugins, DelegationDesk delegation, Region region, Filings filings, CaseDesk desk, Streams<Case> cases,
    CommandFingerprint fingerprints, ICaseNumbers numbers, HallClock clock)
{
    /// <summary>Names at once everything that stands in a filing's way; records nothing.</summary>
    /// <returns>What was found and where the filing would belong; or why it cannot be filed at all.</returns>
    public async ValueTask<Outcome<(RecordedJudgement Judgement, Intake Intake)>> CheckAsync(
        OnlineFiling filing, Actor actor, CancellationToken cancellation) =>
        (await PrepareAsync(filing, actor, cancellation)).Then<(RecordedJudgement, Intake)>(found => (found.Judgement, found.Intake));

    /// <summary>Files a case: its number, when the filing has no gaps. The receive term runs from now, and its last day ends at 24:00.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="actor">The platform, as the applicant or the agent it stands behind; its office is the one, or the division, it files for.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async ValueTask<Outcome<CaseOpened>> SubmitAsync(
        OnlineFiling filing, Actor actor, Guid key, byte[] fingerprint, CancellationToken cancellation)
    {
        var number = NumberOf(actor, key);
        var one = cases.Open(StreamNames.Case(number));

        // What was filed under this key stands, whatever the list or the rules say since.
        if (await one.RepeatAsync(actor, key, fingerprint) is { } repeated)
            return repeated.Then<CaseOpened>(Opened);
        if (!(await PrepareAsync(filing, actor, cancellation)).Succeeded(out var prepared, out var refusal))
            return refusal;
        if (prepared.Judgement.Findings is { Count: > 0 } findings)
            return DeskRefusals.Incomplete(findings);
        var (command, brought) = filings.Command(prepared, number);
        return (await one.ExecuteAsync(command, actor, key, fingerprint, brought)).Then<CaseOpened>(Opened);
    }

    /// <summary>Takes a step of the applicant's in a case that was filed online.</summary>
    public async ValueTask<Outcome<CaseMoved>> MoveAsync(
        string number, CaseTrigger trigger, CaseStatement statement, Actor actor, Guid key, byte[] fingerprint, CancellationToken cancellation,
        HandedIn? handedIn = null) =>
        await JudgeAsync(number) is { } refusal ? refusal : await desk.MoveAsync(number, trigger, statement, actor, key, fingerprint, cancellation, handedIn);

    /// <summary>Why a platform may do nothing in a case; null in one that was filed online.</summary>
    public async ValueTask<Refusal?> JudgeAsync(string number) =>
        (await desk.ReadAsync(number, static one => one.Opened!.Intake is { Channel: IntakeChannel.Online })).Succeeded(out var online, out var refusal) && !online
            ? DeskRefusals.NotFiledOnline()
            : refusal;

    private async ValueTask<Outcome<CheckedFiling>> PrepareAsync(OnlineFiling filing, Actor actor, CancellationToken cancellation)
    {
        if (!plugins.Edition.Find(filing.Item).Succeeded(out var item, out var refusal)
            || !delegation.Online(item, filing.Division, filing.Assurance).Succeeded(out var intake, out refusal))
            return refusal;
        if (!IsFor(actor.Office, intake.Competence.Office))
            return DeskRefusals.OutsideDivision();
        var request = new FilingRequest(
            intake.Competence.Office, "", item.Code, filing.Form, filing.Materials,
            filing.Applicant with { IdentityChecked = filing.Assurance is not null }, filing.Division,
            filing.Agent is { Person: { } agent } typed ? typed with { Person = agent with { IdentityChecked = filing.Assurance is not null } } : filing.Agent,
            filing.Delivery)
        {
            NotifyBy = filing.NotifyBy,
        };
        return await filings.CheckAsync(request, item, intake, null, CivilTime.Date(clock.Now.CivilTime), cancellation);
    }

    private bool IsFor(string platform, string office) =>
        platform == office || (OfficeId.DivisionOf(office) is { } division && region.LiesIn(division, platform));

    /// <summary>Of the key, so that a retry finds its case on any later day.</summary>
    private string NumberOf(Actor actor, Guid key) =>
        numbers.WithoutTicket(BitConverter.ToUInt64(fingerprints.Of($"online number {actor.Subject} {key}")));

    private static Outcome<CaseOpened> Opened(Answer answer) => answer.Events.OfType<CaseOpened>().First();
}

/// <summary>What a platform hands in for a citizen. Personal data; its text form shows none of it.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Division">The code of the division the applicant belongs to by residence.</param>
/// <param name="Form">The filled form: one UTF-8 JSON object.</param>
/// <param name="Materials">The codes of the materials handed in.</param>
/// <param name="Applicant">Who applies; that the identity was checked is the assurance's to say.</param>
/// <param name="Assurance">How sure the platform is of who files; null for not at all.</param>
/// <param name="Agent">Who files for the applicant; null for the applicant's own filing.</param>
/// <param name="Delivery">How the result is wanted; null for at the window of the competent office.</param>
public sealed record OnlineFiling(
    string Item, string? Division, ReadOnlyMemory<byte> Form, IReadOnlyList<string> Materials, TypedApplicant Applicant, IdentityAssurance? Assurance,
    TypedAgent? Agent = null, WantedDelivery? Delivery = null)
{
    /// <summary>How the applicant wants to be told; null for a message where a phone was given, else on the page.</summary>
    public NoticeChannel? NotifyBy { get; init; }

    /// <summary>The item code alone.</summary>
    public override string ToString() => $"{nameof(OnlineFiling)} of {Item}";
}
