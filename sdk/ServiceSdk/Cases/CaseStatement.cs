using System.Text.Json.Serialization;
using ServiceSdk.Sharing;

namespace ServiceSdk.Cases;

/// <summary>What the actor states with a step, kept with it for ever. No personal data in the clear: texts speak of the case, not of the person.</summary>
public sealed record CaseStatement
{
    /// <summary>Nothing stated.</summary>
    public static CaseStatement Nothing { get; } = new();

    /// <summary>理由: why it is refused or sent back.</summary>
    public string? Reason { get; init; }

    /// <summary>救济途径: how and until when the applicant may appeal.</summary>
    public string? Remedy { get; init; }

    /// <summary>The body that is competent instead; 无 if there is none.</summary>
    public string? OtherBody { get; init; }

    /// <summary>The result granted, in words.</summary>
    public string? Result { get; init; }

    /// <summary>The register number of the document made out.</summary>
    public string? Document { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the archive package.</summary>
    public string? PackageHash { get; init; }

    /// <summary>The receipt was printed and handed over.</summary>
    public bool ReceiptPrinted { get; init; }

    /// <summary>Every line of the review checklist is answered.</summary>
    public bool ChecklistDone { get; init; }

    /// <summary>The identity of whoever takes the result was checked.</summary>
    public bool TakerChecked { get; init; }

    /// <summary>The package was read back and its hash is the one stated.</summary>
    public bool HashVerified { get; init; }

    /// <summary>In favour or against, where one step can be either.</summary>
    public CaseDecision? Decision { get; init; }

    /// <summary>The last day of the certificate granted.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The register number of the written notice 告知书 the applicant was given.</summary>
    public string? Notice { get; init; }

    /// <summary>Everything the one-time notice names.</summary>
    public IReadOnlyList<FilingDefect>? Defects { get; init; }

    /// <summary>The mark of the supervisor who let a second notice pass.</summary>
    public string? SupervisorMark { get; init; }

    /// <summary>The codes of the materials handed in with this step.</summary>
    public IReadOnlyList<string>? Materials { get; init; }

    /// <summary>The names of the form's fields that were filled in anew.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>The whole form with what was filled in anew; sealed by the platform, never stated by the actor.</summary>
    public Protected<string>? Form { get; init; }

    /// <summary>The materials that shared records stand in for, among <see cref="Materials"/>; found by the platform, never stated by the actor.</summary>
    public IReadOnlyList<SharedMaterial>? Shared { get; init; }

    /// <summary>What was found about the filing with what was handed in; from the rules and the plugin, never from the actor.</summary>
    public RecordedJudgement? Judgement { get; init; }

    /// <summary>The applicant signed for a step that staff enter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ApplicantSigned { get; init; }

    /// <summary>The pledge 容缺承诺书 to hand in what is missing was signed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool PledgeSigned { get; init; }

    /// <summary>The applicant's credit was looked up and bears no bad mark.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool CreditClear { get; init; }

    /// <summary>The name of the special procedure.</summary>
    public string? Procedure { get; init; }

    /// <summary>How many days the special procedure takes, as the applicant was told.</summary>
    public int? Days { get; init; }

    /// <summary>The register number of the report that ends the special procedure.</summary>
    public string? Report { get; init; }

    /// <summary>初审意见: what the lower body thinks.</summary>
    public string? Opinion { get; init; }

    /// <summary>The whole file went up.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool FileComplete { get; init; }

    /// <summary>The agent, not the applicant, takes the result.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TakenByAgent { get; init; }

    /// <summary>运单号: what a parcel, or the receipt of an electronic delivery, is found by.</summary>
    public string? Tracking { get; init; }

    /// <summary>The last day that is over where the case is handled, by closing time at a window; stated by the platform alone.</summary>
    public DateOnly? DayOver { get; init; }

    /// <summary>The day the addressee signed for the parcel.</summary>
    public DateOnly? SignedOn { get; init; }
}
