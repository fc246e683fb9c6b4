using ServiceSdk.Enquiries;
using ServiceSdk.Hosting.Enquiries;
using ServiceSdk.ReferenceHost.Api.Cases;

namespace ServiceSdk.ReferenceHost.Api.Notices;

/// <summary>What somebody asked. Its text form shows nothing of it.</summary>
internal sealed record EnquiryBody(
    EnquiryCategory? Category, string? Item, EnquiryChannel? Channel, string? Question, string? Answer, Enquirer? Enquirer)
{
    public override string ToString() => nameof(EnquiryBody);

    /// <summary>The request, when what it cannot do without is there.</summary>
    public Outcome<EnquiryRequest> Complete() => Category is { } category && Channel is { } channel && Question is { } question
        ? new EnquiryRequest(category, Item, channel, question, Answer, Enquirer)
        : ApiRefusals.Malformed;
}

internal sealed record AnswerBody(string? Answer);

internal sealed record ReferralBody(string? Office, string? Note, DateOnly? Due);

/// <summary>An enquiry as staff see it; who asked is shown apart, on record.</summary>
/// <param name="FirstAsked">首问负责人, by staff number; null for somebody who is on no roster.</param>
/// <param name="Substitute">B岗, by staff number.</param>
/// <param name="Responsible">Who answers for it now, by staff number.</param>
/// <param name="Answering">Who does so today, while they are away: the substitute, else the manager; by staff number or account.</param>
/// <param name="HasEnquirer">Whether somebody wants to be called back.</param>
internal sealed record EnquiryView(
    string Enquiry, EnquiryCategory Category, string CategoryLabel, string? Item, EnquiryChannel Channel, string Question, EnquiryState State,
    string StateLabel, string Hall, string Office, string? FirstAsked, string? Substitute, string? Responsible, string? Answering, bool HasEnquirer, long At,
    DateOnly? Due, IReadOnlyList<ReferralView> Referrals, string? Answer, string? AnsweredBy, long? AnsweredAt)
{
    /// <param name="one">The enquiry.</param>
    /// <param name="number">The staff number of an opaque id.</param>
    /// <param name="answering">Who answers today.</param>
    public static EnquiryView Of(Enquiry one, Func<string, string?> number, string? answering) => new(
        one.Logged.Enquiry, one.Logged.Category, one.Logged.Category.Label(), one.Logged.Item, one.Logged.Channel, one.Logged.Question, one.State,
        one.State.Label(), one.By.Office, one.Office, number(one.By.Subject), one.Logged.Substitute is { } other ? number(other) : null,
        number(one.Responsible), answering, one.Logged.Enquirer is not null, one.At, one.Due,
        [.. one.Referrals.Select(each => new ReferralView(each.Office, each.Note, each.Due))], one.Answer, one.AnsweredBy?.Office, one.AnsweredAt);
}

internal sealed record ReferralView(string Office, string Note, DateOnly Due);
