using System.Text.Json;
using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Items;
using ServiceSdk.Notices;
using ServiceSdk.ReferenceHost.Api.Halls;

namespace ServiceSdk.ReferenceHost.Api.Cases;

internal sealed record FilingBody(
    string Hall, string Ticket, string Item, JsonElement? Form, IReadOnlyList<string>? Materials, TypedApplicant? Applicant,
    string? Division = null, TypedAgent? Agent = null, WantedDelivery? Delivery = null, bool WithGaps = false, IReadOnlyList<string>? Shared = null)
{
    /// <summary>How the applicant wants to be told.</summary>
    public NoticeChannel? NotifyBy { get; init; }

    public override string ToString() => nameof(FilingBody);

    /// <summary>The request, when what it cannot do without is there.</summary>
    public Outcome<FilingRequest> Complete()
    {
        if (string.IsNullOrEmpty(Hall) || string.IsNullOrEmpty(Ticket) || string.IsNullOrEmpty(Item) || BytesOf(Form) is not { } form)
            return ApiRefusals.Malformed;
        return new FilingRequest(Hall, Ticket, Item, form, Materials ?? [], Applicant, Division, Agent, Delivery, WithGaps)
        {
            NotifyBy = NotifyBy,
            Shared = Shared ?? [],
        };
    }

    /// <summary>A form as it crosses the contract; null where half a character is escaped in it, which no text can hold.</summary>
    public static byte[]? BytesOf(JsonElement? form)
    {
        try
        {
            return form is { } filled ? JsonSerializer.SerializeToUtf8Bytes(filled, ApiJson.Default.JsonElement) : "{}"u8.ToArray();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What was found about a filing, and what it will cost.</summary>
internal sealed record JudgementView(IReadOnlyList<Finding> Findings, IReadOnlyList<Fact> Facts, IReadOnlyList<ListedFee> Fees);

/// <summary>A step of a case with what its guards ask for.</summary>
internal sealed record CaseMove(
    CaseTrigger Trigger, CaseDecision? Decision, string? Reason, string? Remedy, string? OtherBody, string? Result, string? Document, DateOnly? ValidUntil,
    string? Notice, IReadOnlyList<FilingDefect>? Defects, string? SupervisorMark, IReadOnlyList<string>? Materials,
    string? Procedure, int? Days, string? Report, string? Opinion, string? Tracking, DateOnly? SignedOn,
    JsonElement? Form = null, IReadOnlyList<string>? Shared = null, IReadOnlyList<SpotPaymentBody>? Payments = null,
    bool ReceiptPrinted = false, bool ChecklistDone = false, bool TakerChecked = false, bool ApplicantSigned = false, bool PledgeSigned = false,
    bool CreditClear = false, bool FileComplete = false, bool TakenByAgent = false)
{
    private const int LongestText = 1_000, LongestList = 100;

    public override string ToString() => $"{Trigger}";

    /// <summary>What comes with it.</summary>
    public HandedIn HandedIn() => new()
    {
        Form = Form is { } values ? FilingBody.BytesOf(values) : null,
        Shared = Shared ?? [],
        Payments = [.. (Payments ?? []).Select(paid => paid.Complete())],
    };

    /// <summary>What is stated; refused where a text or a list is longer than a record bears.</summary>
    public Outcome<CaseStatement> Complete()
    {
        string?[] texts =
        [
            Reason, Remedy, OtherBody, Result, Document, Notice, SupervisorMark, Procedure, Report, Opinion, Tracking, .. Materials ?? [], .. Shared ?? [],
            .. (Defects ?? []).SelectMany(defect => new[] { defect.Code, defect.Text, defect.Material, defect.Field }),
        ];
        if (Defects?.Count > LongestList || Materials?.Count > LongestList || Shared?.Count > LongestList || texts.Any(text => text?.Length > LongestText)
            || Payments?.Count > LongestList || Payments?.Any(paid => paid.Method is null) == true || Defects?.Any(defect => string.IsNullOrEmpty(defect.Code) || string.IsNullOrEmpty(defect.Text)) == true)
        {
            return ApiRefusals.Malformed;
        }

        return new CaseStatement
        {
            Decision = Decision,
            Reason = Reason,
            Remedy = Remedy,
            OtherBody = OtherBody,
            Result = Result,
            Document = Document,
            ValidUntil = ValidUntil,
            Notice = Notice,
            Defects = Defects,
            SupervisorMark = SupervisorMark,
            Materials = Materials,
            Procedure = Procedure,
            Days = Days,
            Report = Report,
            Opinion = Opinion,
            Tracking = Tracking,
            SignedOn = SignedOn,
            ReceiptPrinted = ReceiptPrinted,
            ChecklistDone = ChecklistDone,
            TakerChecked = TakerChecked,
            ApplicantSigned = ApplicantSigned,
            PledgeSigned = PledgeSigned,
            CreditClear = CreditClear,
            FileComplete = FileComplete,
            TakenByAgent = TakenByAgent,
        };
    }
}

/// <summary>A case in short.</summary>
/// <param name="ProgressCode">What the applicant is given to read its progress by; only with the answer that filed it.</param>
internal sealed record CaseStanding(string Number, CaseState State, string StateLabel, string? ProgressCode = null);

/// <summary>A step that leaves a case's state.</summary>
/// <param name="Decision">In favour or against, where the step is to say so.</param>
/// <param name="Possible">Whether whoever asks may take it now, once what is asked for is stated.</param>
/// <param name="Unmet">What stands in the way.</param>
/// <param name="Asked">What is to be stated with it.</param>
internal sealed record PossibleStep(
    CaseTrigger Trigger, string Label, IReadOnlyList<string> Roles, CaseDecision? Decision, bool Possible, IReadOnlyList<string> Unmet,
    IReadOnlyList<string> Asked);

internal sealed record TrailLine(
    long At, CaseTrigger Trigger, string Label, string From, string To, string Role, string Office, string? Reason, string? Result);

/// <summary>A clock of a case.</summary>
/// <param name="Due">Its last day, counted anew, never earlier than the applicant was told.</param>
/// <param name="Provisional">Whether that may still move: a day it counts has no notice yet.</param>
/// <param name="Remaining">How many days are left while it runs, negative past the last; null once it was stopped.</param>
internal sealed record ClockView(
    ClockKind Kind, string Label, Term Term, string Source, DateOnly Anchor, DateOnly Due, bool Provisional, int? Remaining, bool Paused, DateOnly? StoppedOn,
    IReadOnlyList<ClockPause> Pauses, IReadOnlyList<ClockExtension> Extensions);

internal sealed record CaseView(
    string Number, string Kind, string Item, string Title, HandlingMode Mode, string Hall, string Ticket, CaseState State, string StateLabel,
    PersonView? Applicant, IReadOnlyList<FormValue> Form, DateOnly OpenedOn, DateOnly? PromisedDue, DateOnly? StatutoryDue, bool? Provisional, string? PackageHash,
    bool Overdue, bool Tolerated, bool DeemedAccepted, int Notices, IReadOnlyList<ClockView> Clocks, IReadOnlyList<string> Missing, DateOnly? KeptUntil,
    IReadOnlyList<PossibleStep> Possible, IReadOnlyList<Fact> Facts, IReadOnlyList<TrailLine> Trail, string ProgressCode,
    IntakeChannel Channel, CaseOfficesView Offices,
    IReadOnlyList<FeeView> Fees, IReadOnlyList<SharedMaterialView> Shared, IReadOnlyList<CaseMaterialView> Materials, IReadOnlyList<Finding> Findings,
    IReadOnlyList<FilingDefect> Noticed, IReadOnlyList<SpecialProcedure> Procedures, DeliveryWay Way, PersonView? Agent = null, string? Address = null);

/// <summary>A material the item asks for.</summary>
/// <param name="In">Whether it is in, as itself or as a shared record.</param>
/// <param name="Supplied">Whether it was handed in after the last one-time notice.</param>
internal sealed record CaseMaterialView(string Code, string Name, bool Essential, bool In, bool Supplied, string Source);

/// <summary>The offices a case goes through, by their ids.</summary>
/// <param name="Holder">Who holds its paper file.</param>
/// <param name="Names">What each of them is called today, by its id.</param>
internal sealed record CaseOfficesView(
    string Intake, string Handler, string Decider, string Deliverer, bool HandsOver, string Holder, IReadOnlyDictionary<string, string> Names);

/// <summary>A field of a filled form or a record, as a look shows it. Its text form shows nothing.</summary>
/// <param name="Registry">The registry whose value it is; null for what was filled in by hand.</param>
internal sealed record FormValue(string Name, string Label, string Value, string? Registry = null)
{
    public override string ToString() => nameof(FormValue);
}

/// <summary>For what a case's personal data is asked for in the clear.</summary>
internal sealed record CaseLook(LookPurpose? Purpose);

/// <summary>A case's personal data, as the role and the purpose allow.</summary>
/// <param name="Agent">Who files for the applicant; absent for the applicant's own filing.</param>
/// <param name="Address">Whom and where the result is sent to; absent where it is not sent.</param>
internal sealed record ShownCase(
    string Number, string Purpose, PersonView? Applicant, IReadOnlyList<FormValue> Form, IReadOnlyList<SharedMaterialView> Shared,
    PersonView? Agent = null, string? Address = null)
{
    public override string ToString() => Number;
}

internal sealed record QueryView(string Number, string Kind, string Item, string Title, string Hall, string Ticket, string Answer)
{
    public override string ToString() => Number;
}
