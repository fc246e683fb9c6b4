using System.Text.Json.Serialization;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Cases.Drafts;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Catalog.Governance;
using ServiceSdk.Enquiries;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Privacy.Erasure;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Items;
using ServiceSdk.Notices;
using ServiceSdk.Oversight;
using ServiceSdk.Papers;
using ServiceSdk.Queueing;
using ServiceSdk.Roster;
using ServiceSdk.Sharing;
using ServiceSdk.Supervision;
using ServiceSdk.Tiers;

namespace ServiceSdk.Hosting.Journal;

/// <summary>Every event a hall's journal holds. A line here is for ever; golden bytes of each are tested.</summary>
public static class JournalEvents
{
    /// <summary>The table.</summary>
    public static EventTypes Types { get; } = new(
    [
        new("account.created", 1, JournalJson.Default.AccountCreated),
        new("account.changed", 1, JournalJson.Default.AccountChanged),
        new("account.disabled", 1, PlainJson.Default.AccountDisabled),
        new("account.enabled", 1, PlainJson.Default.AccountEnabled),
        new("account.locked", 1, PlainJson.Default.AccountLocked),
        new("password.changed", 1, PlainJson.Default.PasswordChanged),
        new("password.rehashed", 1, PlainJson.Default.PasswordRehashed),
        new("identity.bound", 1, PlainJson.Default.IdentityBound),
        new("identity.unbound", 1, PlainJson.Default.IdentityUnbound),
        new("sessions.ended", 1, PlainJson.Default.SessionsEnded),
        new("enrolment.offered", 1, JournalJson.Default.EnrolmentOffered),
        new("terminal.enrolled", 1, JournalJson.Default.TerminalEnrolled),
        new("terminal.removed", 1, PlainJson.Default.TerminalRemoved),
        new("api-key.created", 1, PlainJson.Default.ApiKeyCreated),
        new("api-key.revoked", 1, PlainJson.Default.ApiKeyRevoked),
        new("hall.configured", 1, JournalJson.Default.HallConfigured),
        new("day.opened", 1, JournalJson.Default.DayOpened),
        new("ticket.issued", 1, PlainJson.Default.TicketIssued),
        new("ticket.called", 1, PlainJson.Default.TicketCalled),
        new("service.started", 1, PlainJson.Default.ServiceStarted),
        new("service.finished", 1, PlainJson.Default.ServiceFinished),
        new("ticket.edited", 1, PlainJson.Default.TicketEdited),
        new("ticket.cancelled", 1, PlainJson.Default.TicketCancelled),
        new("ticket.recalled", 1, PlainJson.Default.TicketRecalled),
        new("ticket.absent", 1, PlainJson.Default.TicketAbsent),
        new("ticket.rejoined", 1, PlainJson.Default.TicketRejoined),
        new("ticket.expired", 1, JournalJson.Default.TicketExpired),
        new("ticket.reactivated", 1, PlainJson.Default.TicketReactivated),
        new("ticket.held", 1, PlainJson.Default.TicketHeld),
        new("ticket.resumed", 1, PlainJson.Default.TicketResumed),
        new("ticket.transferred", 1, JournalJson.Default.TicketTransferred),
        new("ticket.continued", 1, PlainJson.Default.TicketContinued),
        new("plan.changed", 1, JournalJson.Default.PlanChanged),
        new("hours.changed", 1, PlainJson.Default.HoursChanged),
        new("day.closed", 1, PlainJson.Default.DayClosed),
        new("window.opened", 1, JournalJson.Default.WindowOpened),
        new("window.paused", 1, PlainJson.Default.WindowPaused),
        new("window.closed", 1, PlainJson.Default.WindowClosed),
        new("line.stranded", 1, PlainJson.Default.LineStranded),
        new("appointment.booked", 1, PlainJson.Default.AppointmentBooked),
        new("appointment.cancelled", 1, PlainJson.Default.AppointmentCancelled),
        new("staff.enlisted", 1, PlainJson.Default.StaffEnlisted),
        new("skills.granted", 1, PlainJson.Default.SkillsGranted),
        new("skills.withdrawn", 1, PlainJson.Default.SkillsWithdrawn),
        new("seat.assigned", 1, PlainJson.Default.SeatAssigned),
        new("substitute.named", 1, PlainJson.Default.SubstituteNamed),
        new("absence.recorded", 1, PlainJson.Default.AbsenceRecorded),
        new("absence.ended", 1, PlainJson.Default.AbsenceEnded),
        new(EvaluationGiven.EventName, EvaluationGiven.EventVersion, JournalJson.Default.EvaluationGiven),
        new(CaseOpened.EventName, CaseOpened.EventVersion, JournalJson.Default.CaseOpened),
        new(CaseMoved.EventName, CaseMoved.EventVersion, JournalJson.Default.CaseMoved),
        new(DocumentAttached.EventName, DocumentAttached.EventVersion, PlainJson.Default.DocumentAttached),
        new("draft.saved", 1, JournalJson.Default.DraftSaved),
        new("draft.ended", 1, PlainJson.Default.DraftEnded),
        new("fee.charged", 1, PlainJson.Default.FeeCharged),
        new("fee.paid", 1, JournalJson.Default.FeePaid),
        new("fee.refunded", 1, PlainJson.Default.FeeRefunded),
        new("receipt.used", 1, PlainJson.Default.ReceiptUsed),
        new("shared.asked", 1, JournalJson.Default.SharedAsked),
        new(PaperIssued.EventName, PaperIssued.EventVersion, JournalJson.Default.PaperIssued),
        new("paper-text.changed", 1, PlainJson.Default.PaperTextChanged),
        new(QueryRecorded.EventName, QueryRecorded.EventVersion, PlainJson.Default.QueryRecorded),
        new("responsibility.handed-over", 1, PlainJson.Default.ResponsibilityHandedOver),
        new("file.handed-over", 1, PlainJson.Default.FileHandedOver),
        new("card.raised", 1, JournalJson.Default.CardRaised),
        new("card.appealed", 1, PlainJson.Default.CardAppealed),
        new("card.decided", 1, PlainJson.Default.CardDecided),
        new("delegation.confirmed", 1, PlainJson.Default.DelegationConfirmed),
        new("delegation.supplemented", 1, PlainJson.Default.DelegationSupplemented),
        new("delegation.withheld", 1, PlainJson.Default.DelegationWithheld),
        new(NoticePublished.EventName, NoticePublished.EventVersion, PlainJson.Default.NoticePublished),
        new("catalog.proposed", 1, JournalJson.Default.CatalogProposed),
        new("catalog.reviewed", 1, PlainJson.Default.CatalogReviewed),
        new("catalog.confirmed", 1, JournalJson.Default.CatalogConfirmed),
        new("catalog.rejected", 1, PlainJson.Default.CatalogRejected),
        new("enquiry.logged", 1, JournalJson.Default.EnquiryLogged),
        new("enquiry.referred", 1, PlainJson.Default.EnquiryReferred),
        new("enquiry.taken-over", 1, PlainJson.Default.EnquiryTakenOver),
        new("enquiry.answered", 1, PlainJson.Default.EnquiryAnswered),
        new("notice.queued", 1, JournalJson.Default.NoticeQueued),
        new("notice.put-off", 1, PlainJson.Default.NoticePutOff),
        new("notice.sent", 1, PlainJson.Default.NoticeSent),
        new("notice.delivered", 1, JournalJson.Default.NoticeDelivered),
        new("notice.failed", 1, PlainJson.Default.NoticeFailed),
        new("notice-text.changed", 1, JournalJson.Default.NoticeTextChanged),
        new("notice-hours.changed", 1, PlainJson.Default.NoticeHoursChanged),
        new("look.recorded", 1, JournalJson.Default.LookRecorded),
        new("subject.erased", 1, JournalJson.Default.SubjectErased),
    ]);
}

/// <summary>How events without enums and shared parts stand in JSON: where no converter could apply, they are written without a look at metadata.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AccountDisabled))]
[JsonSerializable(typeof(AccountEnabled))]
[JsonSerializable(typeof(AccountLocked))]
[JsonSerializable(typeof(PasswordChanged))]
[JsonSerializable(typeof(PasswordRehashed))]
[JsonSerializable(typeof(IdentityBound))]
[JsonSerializable(typeof(IdentityUnbound))]
[JsonSerializable(typeof(SessionsEnded))]
[JsonSerializable(typeof(TerminalRemoved))]
[JsonSerializable(typeof(ApiKeyCreated))]
[JsonSerializable(typeof(ApiKeyRevoked))]
[JsonSerializable(typeof(TicketIssued))]
[JsonSerializable(typeof(TicketCalled))]
[JsonSerializable(typeof(ServiceStarted))]
[JsonSerializable(typeof(ServiceFinished))]
[JsonSerializable(typeof(TicketEdited))]
[JsonSerializable(typeof(TicketCancelled))]
[JsonSerializable(typeof(TicketRecalled))]
[JsonSerializable(typeof(TicketAbsent))]
[JsonSerializable(typeof(TicketRejoined))]
[JsonSerializable(typeof(TicketReactivated))]
[JsonSerializable(typeof(TicketHeld))]
[JsonSerializable(typeof(TicketResumed))]
[JsonSerializable(typeof(TicketContinued))]
[JsonSerializable(typeof(HoursChanged))]
[JsonSerializable(typeof(DayClosed))]
[JsonSerializable(typeof(WindowPaused))]
[JsonSerializable(typeof(WindowClosed))]
[JsonSerializable(typeof(LineStranded))]
[JsonSerializable(typeof(AppointmentBooked))]
[JsonSerializable(typeof(AppointmentCancelled))]
[JsonSerializable(typeof(StaffEnlisted))]
[JsonSerializable(typeof(SkillsGranted))]
[JsonSerializable(typeof(SkillsWithdrawn))]
[JsonSerializable(typeof(SeatAssigned))]
[JsonSerializable(typeof(SubstituteNamed))]
[JsonSerializable(typeof(AbsenceRecorded))]
[JsonSerializable(typeof(AbsenceEnded))]
[JsonSerializable(typeof(QueryRecorded))]
[JsonSerializable(typeof(DocumentAttached))]
[JsonSerializable(typeof(DraftEnded))]
[JsonSerializable(typeof(FeeCharged))]
[JsonSerializable(typeof(FeeRefunded))]
[JsonSerializable(typeof(ReceiptUsed))]
[JsonSerializable(typeof(PaperTextChanged))]
[JsonSerializable(typeof(ResponsibilityHandedOver))]
[JsonSerializable(typeof(FileHandedOver))]
[JsonSerializable(typeof(CardAppealed))]
[JsonSerializable(typeof(CardDecided))]
[JsonSerializable(typeof(DelegationConfirmed))]
[JsonSerializable(typeof(DelegationSupplemented))]
[JsonSerializable(typeof(DelegationWithheld))]
[JsonSerializable(typeof(NoticePublished))]
[JsonSerializable(typeof(CatalogReviewed))]
[JsonSerializable(typeof(CatalogRejected))]
[JsonSerializable(typeof(EnquiryReferred))]
[JsonSerializable(typeof(EnquiryTakenOver))]
[JsonSerializable(typeof(EnquiryAnswered))]
[JsonSerializable(typeof(Enquirer))]
[JsonSerializable(typeof(NoticePutOff))]
[JsonSerializable(typeof(NoticeSent))]
[JsonSerializable(typeof(NoticeFailed))]
[JsonSerializable(typeof(NoticeHoursChanged))]
[JsonSerializable(typeof(byte[]))]
internal sealed partial class PlainJson : JsonSerializerContext;

/// <summary>How all other events and protected values stand in JSON. Field names are for ever.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(CamelCaseEnum<AtClosing>), typeof(CamelCaseEnum<LateTickets>), typeof(CamelCaseEnum<TransferMode>),
        typeof(CamelCaseEnum<ExpiryReason>), typeof(CamelCaseEnum<TerminalKind>), typeof(CamelCaseEnum<EvaluationSource>),
        typeof(CamelCaseEnum<CaseTrigger>), typeof(CamelCaseEnum<CaseState>), typeof(CamelCaseEnum<ClockKind>),
        typeof(CamelCaseEnum<CaseDecision>), typeof(CamelCaseEnum<ClockChange>), typeof(CamelCaseEnum<RetentionStart>),
        typeof(CamelCaseEnum<FeesDue>), typeof(CamelCaseEnum<PaymentMethod>), typeof(CamelCaseEnum<SharedStatus>),
        typeof(CamelCaseEnum<HandlingMode>), typeof(CamelCaseEnum<Procedure>), typeof(CamelCaseEnum<DayUnit>),
        typeof(CamelCaseEnum<FindingKind>), typeof(CamelCaseEnum<LookPurpose>), typeof(CamelCaseEnum<ErasureReason>), typeof(CamelCaseEnum<Tier>),
        typeof(CamelCaseEnum<IntakeChannel>), typeof(CamelCaseEnum<MandatedAct>), typeof(CamelCaseEnum<DeliveryWay>),
        typeof(CamelCaseEnum<IdentityAssurance>), typeof(CamelCaseEnum<PaperKind>), typeof(CamelCaseEnum<CardKind>),
        typeof(CamelCaseEnum<CatalogAct>), typeof(CamelCaseEnum<ReceivingSite>), typeof(CamelCaseEnum<FormFieldKind>), typeof(CamelCaseEnum<Audience>),
        typeof(CamelCaseEnum<EnquiryCategory>), typeof(CamelCaseEnum<EnquiryChannel>),
        typeof(CamelCaseEnum<NoticeOccasion>), typeof(CamelCaseEnum<NoticeChannel>), typeof(CamelCaseEnum<NoticeProof>),
        typeof(SharedPart<IReadOnlyList<ServiceLine>>), typeof(SharedPart<IReadOnlyList<Window>>), typeof(SharedPart<IReadOnlyList<ClassTarget>>),
        typeof(SharedPart<IReadOnlyList<OpenHours>>), typeof(SharedPart<IReadOnlyList<Skill>>), typeof(SharedPart<QueueRules>),
    ])]
[JsonSerializable(typeof(AccountCreated))]
[JsonSerializable(typeof(AccountChanged))]
[JsonSerializable(typeof(EnrolmentOffered))]
[JsonSerializable(typeof(TerminalEnrolled))]
[JsonSerializable(typeof(HallConfigured))]
[JsonSerializable(typeof(DayOpened))]
[JsonSerializable(typeof(TicketExpired))]
[JsonSerializable(typeof(TicketTransferred))]
[JsonSerializable(typeof(PlanChanged))]
[JsonSerializable(typeof(WindowOpened))]
[JsonSerializable(typeof(EvaluationGiven))]
[JsonSerializable(typeof(CaseOpened))]
[JsonSerializable(typeof(CaseMoved))]
[JsonSerializable(typeof(DraftSaved))]
[JsonSerializable(typeof(FeePaid))]
[JsonSerializable(typeof(SharedAsked))]
[JsonSerializable(typeof(PaperIssued))]
[JsonSerializable(typeof(CardRaised))]
[JsonSerializable(typeof(CatalogProposed))]
[JsonSerializable(typeof(CatalogConfirmed))]
[JsonSerializable(typeof(EnquiryLogged))]
[JsonSerializable(typeof(NoticeQueued))]
[JsonSerializable(typeof(NoticeDelivered))]
[JsonSerializable(typeof(NoticeTextChanged))]
[JsonSerializable(typeof(LookRecorded))]
[JsonSerializable(typeof(SubjectErased))]
[JsonSerializable(typeof(Visitor))]
[JsonSerializable(typeof(Party))]
[JsonSerializable(typeof(string))]
internal sealed partial class JournalJson : JsonSerializerContext;
