using ServiceSdk.Enquiries;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Roster;
using ServiceSdk.Tiers;

namespace ServiceSdk.Hosting.Enquiries;

/// <summary>Logs enquiries, hands them over and answers them. Safe for concurrent use.</summary>
public sealed class EnquiryDesk(
    HallDirectory halls, DelegationList bodies, ItemPlugins plugins, Streams<HallEnquiries> enquiries, Streams<HallRoster> rosters, KeyRing keys, Protector protector,
    LookDesk looks)
{
    /// <summary>Logs an enquiry in the actor's hall. The actor was asked first; the B岗 is the roster's.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="actor">Who was asked.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">The command's fingerprint.</param>
    public async ValueTask<Outcome<EnquiryLogged>> LogAsync(EnquiryRequest request, Actor actor, Guid key, byte[] fingerprint)
    {
        if (request.Enquirer is { } enquirer && !IsReachable(enquirer))
            return EnquiryRefusals.EnquirerInvalid;
        if (!halls.Find(actor.Office).Succeeded(out var hall, out var refusal)
            || (request.Item is { } item && !plugins.Edition.Find(item).Succeeded(out _, out refusal)))
            return refusal;
        var substitute = await rosters.Open(StreamNames.Roster(actor.Office))
            .ReadAsync(roster => roster.Find(actor.Subject).Succeeded(out var one, out _) ? one.Substitute : null);
        var stream = StreamNames.Enquiries(actor.Office, hall.Today);
        var subject = request.Enquirer is null ? null : keys.Create(SubjectKind.Enquiry, stream, null);
        var log = new LogEnquiry(
            actor.Office, request.Category, request.Item, request.Channel, request.Question, request.Answer, substitute,
            subject is null ? null : protector.Protect(subject, PersonalFields.Enquirer, request.Enquirer!));
        var answer = await enquiries.Open(stream).ExecuteAsync(log, actor, key, fingerprint, subject is null ? [] : [subject]);
        return answer.Then<EnquiryLogged>(done => done.Events.OfType<EnquiryLogged>().First());
    }

    /// <summary>Takes a later step of an enquiry.</summary>
    /// <param name="number">The enquiry's number.</param>
    /// <param name="command">The step.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">The command's fingerprint.</param>
    public async ValueTask<Outcome<Enquiry>> ExecuteAsync(string number, ICommand command, Actor actor, Guid key, byte[] fingerprint)
    {
        if (command is ReferEnquiry refer && !halls.Find(refer.Office).Succeeded(out _, out _) && bodies.Bodies.All(body => body.Id != refer.Office))
            return EnquiryRefusals.OfficeUnknown;
        if (StreamOf(number) is not { } stream)
            return EnquiryRefusals.Unknown;
        var answer = await enquiries.Open(stream).ExecuteAsync(command, actor, key, fingerprint);
        return answer.Succeeded(out _, out var refusal) ? await FindAsync(number) : refusal;
    }

    /// <summary>An enquiry by number.</summary>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public async ValueTask<Outcome<Enquiry>> FindAsync(string number) =>
        StreamOf(number) is { } stream ? await enquiries.Open(stream).ReadAsync(all => all.Find(number)) : EnquiryRefusals.Unknown;

    /// <summary>Shows who made an enquiry, once that is on record.</summary>
    /// <param name="number">The enquiry's number.</param>
    /// <param name="actor">Who is to see it.</param>
    /// <returns>Who asked, empty where nobody wants to be called back or the data was erased; or why not.</returns>
    public async ValueTask<Outcome<Enquirer>> ShowAsync(string number, Actor actor)
    {
        if (!(await FindAsync(number)).Succeeded(out var one, out var refusal))
            return refusal;
        if (one.Logged.Enquirer is not { } sealedOne)
            return new Enquirer(null, null);
        var look = await looks.RecordAsync(actor, LookPurpose.EnquiryAnswer, [SeenField.Of(sealedOne, PersonalFields.Enquirer)]);
        return look.Then<Enquirer>(seen => protector.Reveal(sealedOne, PersonalFields.Enquirer, seen) ?? new Enquirer(null, null));
    }

    private static bool IsReachable(Enquirer one) =>
        one.Name is null or { Length: > 0 and <= 50 } && one.Phone is { Length: >= 5 and <= 20 } phone && phone.All(char.IsAsciiDigit);

    /// <summary>The stream of an enquiry's number, <c>hall-yyyyMMdd-Cnnnn</c>; null when it is none of a hall here.</summary>
    private string? StreamOf(string number)
    {
        var hall = number.Split('-') is [var division, var ordinal, _, _] ? $"{division}-{ordinal}" : "";
        return halls.Find(hall).Succeeded(out _, out _) && TicketId.DateOf(hall, number) is { } date ? StreamNames.Enquiries(hall, date) : null;
    }
}

/// <summary>What somebody asked. Its text form shows nothing of it.</summary>
/// <param name="Category">What it is about.</param>
/// <param name="Item">The item's code; null for none.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Question">What was asked, without anything personal.</param>
/// <param name="Answer">What was answered at once; null where it is still to be answered.</param>
/// <param name="Enquirer">Who asked; null where nobody wants to be called back.</param>
public sealed record EnquiryRequest(
    EnquiryCategory Category, string? Item, EnquiryChannel Channel, string Question, string? Answer, Enquirer? Enquirer)
{
    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(EnquiryRequest);
}
