using System.Text;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Items;
using ServiceSdk.Sharing;

namespace ServiceSdk.Hosting.Sharing;

/// <summary>
/// Asks registries for records in place of materials, before the filing, for a stated purpose and with the applicant's consent. Whatever
/// comes of it is recorded; whatever fails falls back to paper. Safe for concurrent use.
/// </summary>
public sealed class SharedRecordDesk(
    HallDirectory halls, ItemPlugins plugins, SharedRegistries registries, Streams<SharedInquiry> inquiries, KeyRing keys, Protector protector,
    LookDesk looks, InquiryNumbers numbers)
{
    private readonly Applicants _applicants = new(protector);

    /// <summary>Asks, once for each key, and records.</summary>
    /// <returns>What came of it, with the record's fields for the form: the look at them is on record first.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<Outcome<AnsweredInquiry>> AskAsync(
        SharedRequest request, Actor actor, Guid key, byte[] fingerprint, CancellationToken cancellation)
    {
        // Before anybody is asked: a retry asks no registry again.
        if (await numbers.RepeatAsync(request.Ticket, actor, key, fingerprint) is { } repeated)
            return await AnsweredAsync(repeated, actor);
        if (!(await PrepareAsync(request, actor)).Succeeded(out var asking, out var refusal))
            return refusal;
        var answer = request.Consented ? await asking.Registry.FindAsync(asking.Query, cancellation) : SharedAnswer.NotFound;
        for (var ordinal = 1; ; ordinal++)
        {
            var number = InquiryNumbers.Of(request.Ticket, ordinal);
            var stream = StreamNames.Shared(number);
            var subject = keys.Create(SubjectKind.Query, stream, asking.Query.IdNumber);
            var recorded = await inquiries.Open(stream).ExecuteAsync(
                new RecordInquiry(AskedOf(request, number, subject, asking, answer)), actor, key, fingerprint, [subject]);
            if (recorded.Succeeded(out _, out refusal) || refusal.Code != SharedInquiry.AlreadyRecordedCode)
                return await AnsweredAsync(recorded, actor);
        }
    }

    private async ValueTask<Outcome<Asking>> PrepareAsync(SharedRequest request, Actor actor)
    {
        var encounter = await Encounter.FindAsync(halls, plugins, request.Hall, request.Ticket, request.Item, actor);
        if (!encounter.Succeeded(out var at, out var refusal) || !halls.Find(request.Hall).Succeeded(out var hall, out refusal))
            return refusal;
        if (at.Item.Materials.FirstOrDefault(one => one.Code == request.Material) is not { } material)
            return SharedRefusals.MaterialUnknown;
        if (material.Shareable is not { } source)
            return SharedRefusals.NotShareable(material.Name);
        if (!_applicants.Resolve(request.Applicant, at.Visitor, at.Today).Succeeded(out var applicant, out refusal))
            return refusal;
        if (!applicant.IdentityChecked)
            return SharedRefusals.IdentityUnchecked;
        if (registries.Of(source.Kind, hall.Configuration.Demonstration) is not { } registry)
            return SharedRefusals.NotConnected(source.Label);
        var query = new SharedQuery(source.Kind, applicant.Party.Name, applicant.Number.Value, $"办理“{at.Item.Title}”", at.Today);
        return new Asking(material, source, registry, query);
    }

    private SharedAsked AskedOf(SharedRequest request, string number, SubjectKey subject, Asking asking, SharedAnswer answer)
    {
        var status = request.Consented ? answer.StatusFor(asking.Source, asking.Query.On) : SharedStatus.ConsentRefused;
        var content = status == SharedStatus.Found
            ? protector.Protect(subject, PersonalFields.SharedRecord, Encoding.UTF8.GetString(answer.Record!.Fields.Span))
            : null;
        return new SharedAsked(
            number, subject.Subject, request.Item, request.Material, asking.Material.Name, asking.Source.Kind, asking.Source.Label,
            request.Hall, request.Ticket, asking.Query.Purpose, request.Consented, status, asking.Registry.Name, asking.Registry.IsSample,
            answer.Record?.Id, answer.Record?.IssuedOn, content);
    }

    private async ValueTask<Outcome<AnsweredInquiry>> AnsweredAsync(Outcome<Answer> answer, Actor actor)
    {
        if (!answer.Succeeded(out var done, out var refusal))
            return refusal;
        var asked = done.Events.OfType<SharedAsked>().First();
        if (asked.Content is not { } content)
            return new AnsweredInquiry(asked, null);
        var look = await looks.RecordAsync(actor, LookPurpose.QueryAnswer, [SeenField.Of(content, PersonalFields.SharedRecord)]);
        return look.Then<AnsweredInquiry>(seen => new AnsweredInquiry(asked, protector.Reveal(content, PersonalFields.SharedRecord, seen)));
    }

    private sealed record Asking(ItemMaterial Material, SharedSource Source, GuardedRegistry Registry, SharedQuery Query);
}
