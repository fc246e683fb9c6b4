using System.Text;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Sharing;
using ServiceSdk.Items;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Cases;

/// <summary>Checks what comes with a filing, wherever it was filed, and makes the command that files it. Safe for concurrent use.</summary>
public sealed class Filings(ItemPlugins plugins, HallDirectory halls, KeyRing keys, Protector protector, SharedMaterials shared)
{
    private const int LongestAddress = 200;
    private static readonly DeliveryWay[] UsualWays = [DeliveryWay.Window, DeliveryWay.Post];

    private readonly Applicants _applicants = new(protector);

    /// <summary>Checks who files and where the result goes, and has the item's rules judge it.</summary>
    internal async ValueTask<Outcome<CheckedFiling>> CheckAsync(
        FilingRequest request, ServiceItem item, Intake intake, Protected<Visitor>? visitor, DateOnly today, CancellationToken cancellation)
    {
        if (!_applicants.Resolve(request.Applicant, visitor, today).Succeeded(out var applicant, out var refusal))
            return refusal;
        CheckedApplicant? agent = null;
        if (request.Agent is not null && item.Guide.ByAgent is { Value: false })
            return DeskRefusals.AgentNotTaken(item.Title);
        if (request.Agent is { } typed && !_applicants.Resolve(typed.Person, null, today).Succeeded(out agent, out refusal))
            return refusal;
        if (request.Delivery is { } wanted && Judge(wanted, item) is { } unfit)
            return unfit;
        if (!(await shared.FindAsync(request.Shared, item, applicant.Number, (asked, _) => asked.Ticket == request.Ticket)).Succeeded(out var records, out refusal))
            return refusal;

        request = request with { Materials = [.. request.Materials.Union(records.Select(record => record.Asked.Material))] };
        var filing = new Filing(item.Code, today, applicant.ForRules, request.Form, request.Materials);
        var judged = await plugins.JudgeAsync(item, filing, cancellation);
        return judged.Then<CheckedFiling>(judgement => new CheckedFiling(request, item, intake, applicant, agent, records, judgement));
    }

    /// <summary>The command that files a case under a number, and the keys its personal data is sealed under: the applicant's, and the agent's own.</summary>
    internal (SubmitCase Command, IReadOnlyList<SubjectKey> Keys) Command(CheckedFiling filing, string number)
    {
        var (request, intake, stream) = (filing.Request, filing.Intake, StreamNames.Case(number));
        var subject = keys.Create(SubjectKind.Case, stream, filing.Applicant.Number.Value);
        if (filing.Agent is not { } agent)
            return (CommandOf(filing, number, subject, intake.Channel == IntakeChannel.Agency ? new Agency(null, false, null) : null), [subject]);
        var own = keys.Create(SubjectKind.Agent, stream, agent.Number.Value);
        var agency = new Agency(
            protector.Protect(own, PersonalFields.Agent, agent.Party), agent.IdentityChecked,
            new Mandate([.. (request.Agent!.Scope ?? []).Distinct()], request.Agent.From, request.Agent.To));
        return (CommandOf(filing, number, subject, agency), [subject, own]);
    }

    private SubmitCase CommandOf(CheckedFiling filing, string number, SubjectKey subject, Agency? agency)
    {
        var request = filing.Request;
        return new SubmitCase(
            number, FrozenItem.Of(plugins.Edition, filing.Item), request.Hall, request.Ticket,
            protector.Protect(subject, PersonalFields.Applicant, filing.Applicant.Party),
            protector.Protect(subject, PersonalFields.Form, Encoding.UTF8.GetString(request.Form.Span)),
            request.Materials, filing.Judgement, filing.Applicant.IdentityChecked, filing.Intake, agency, DeliveryOf(request, subject),
            shared.Seal(filing.Shared, subject, request.Form))
        {
            NotifyBy = request.NotifyBy,
        };
    }

    private DeliveryChoice? DeliveryOf(FilingRequest request, SubjectKey subject) => request.Delivery is { } wanted
        ? new DeliveryChoice(
            wanted.Way, wanted.Way == DeliveryWay.Window ? wanted.Hall ?? request.Hall : null,
            wanted.Address is { } address ? protector.Protect(subject, PersonalFields.Address, address) : null)
        : null;

    private Refusal? Judge(WantedDelivery wanted, ServiceItem item) =>
        !(item.DeliveryWays?.Value ?? UsualWays).Contains(wanted.Way) ? DeskRefusals.WayNotOffered(item.Title)
        : wanted.Address is { } address && address.Trim().Length is 0 or > LongestAddress ? DeskRefusals.AddressInvalid()
        : wanted.Hall is { } hall && !halls.Find(hall).Succeeded(out _, out var unknown) ? unknown
        : null;
}

/// <summary>A filing whose parts hold, with what was found about it.</summary>
internal sealed record CheckedFiling(
    FilingRequest Request, ServiceItem Item, Intake Intake, CheckedApplicant Applicant, CheckedApplicant? Agent, IReadOnlyList<UsedRecord> Shared,
    RecordedJudgement Judgement)
{
    public override string ToString() => nameof(CheckedFiling);
}
