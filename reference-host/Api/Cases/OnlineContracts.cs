using System.Text.Json;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Items;
using ServiceSdk.Notices;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>A filing online.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Division">The code of the division the applicant belongs to by residence.</param>
/// <param name="Assurance">How sure the platform is of who files.</param>
internal sealed record OnlineBody(
    string? Item, string? Division, JsonElement? Form, IReadOnlyList<string>? Materials, TypedApplicant? Applicant, IdentityAssurance? Assurance,
    TypedAgent? Agent = null, WantedDelivery? Delivery = null)
{
    /// <summary>How the applicant wants to be told.</summary>
    public NoticeChannel? NotifyBy { get; init; }

    public override string ToString() => nameof(OnlineBody);

    /// <summary>The filing, when what it cannot do without is there.</summary>
    public Outcome<OnlineFiling> Complete() => string.IsNullOrEmpty(Item) || Applicant is null || FilingBody.BytesOf(Form) is not { } form
        ? ApiRefusals.Malformed
        : new OnlineFiling(Item, Division, form, Materials ?? [], Applicant, Assurance, Agent, Delivery) { NotifyBy = NotifyBy };
}

/// <summary>What stands in a filing's way, and the office it would be with.</summary>
internal sealed record OnlineCheck(IReadOnlyList<Finding> Findings, IReadOnlyList<Fact> Facts, string Office);

/// <summary>A case filed online, as its applicant sees it.</summary>
internal sealed record OnlineStanding(string Number, string Office, string ProgressCode);

/// <summary>What is handed in after a one-time notice.</summary>
/// <param name="Materials">The codes of the materials.</param>
/// <param name="Form">The fields of the form filled in anew.</param>
internal sealed record OnlineSupplement(IReadOnlyList<string>? Materials, JsonElement? Form = null)
{
    /// <summary>More materials than any item has.</summary>
    public const int Most = 100;

    public override string ToString() => nameof(OnlineSupplement);
}
