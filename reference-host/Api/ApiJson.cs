using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Cases.Rules;
using ServiceSdk.Catalog.Governance;
using ServiceSdk.Catalog.Guides;
using ServiceSdk.Enquiries;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Cases.Drafts;
using ServiceSdk.Hosting.Halls.Following;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Privacy.Persons;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Hosting.SideEffects;
using ServiceSdk.Identity;
using ServiceSdk.Items;
using ServiceSdk.Notices;
using ServiceSdk.Papers;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Api.Access;
using ServiceSdk.ReferenceHost.Api.Cases;
using ServiceSdk.ReferenceHost.Api.Catalog;
using ServiceSdk.ReferenceHost.Api.Halls;
using ServiceSdk.ReferenceHost.Api.Notices;
using ServiceSdk.ReferenceHost.Api.Operations;
using ServiceSdk.ReferenceHost.Api.Supervision;
using ServiceSdk.Roster;
using ServiceSdk.ReferenceHost.Commands;
using ServiceSdk.Sharing;
using ServiceSdk.Supervision;
using ServiceSdk.Tiers;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>How requests and answers stand in JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(CamelCaseEnum<TicketState>), typeof(CamelCaseEnum<TerminalKind>),
        typeof(CamelCaseEnum<CaseTrigger>), typeof(CamelCaseEnum<CaseState>), typeof(CamelCaseEnum<CaseDecision>), typeof(CamelCaseEnum<ClockKind>), typeof(CamelCaseEnum<HandlingMode>),
        typeof(CamelCaseEnum<Procedure>), typeof(CamelCaseEnum<DayUnit>), typeof(CamelCaseEnum<FindingKind>),
        typeof(CamelCaseEnum<FeesDue>), typeof(CamelCaseEnum<PaymentMethod>), typeof(CamelCaseEnum<FeeStage>), typeof(CamelCaseEnum<SharedStatus>),
        typeof(CamelCaseEnum<FormFieldKind>), typeof(CamelCaseEnum<PrintOutcome>), typeof(CamelCaseEnum<WindowState>),
        typeof(CamelCaseEnum<TransferMode>), typeof(CamelCaseEnum<FaultKind>), typeof(CamelCaseEnum<LookPurpose>), typeof(CamelCaseEnum<Tier>),
        typeof(CamelCaseEnum<IntakeChannel>), typeof(CamelCaseEnum<MandatedAct>), typeof(CamelCaseEnum<DeliveryWay>),
        typeof(CamelCaseEnum<IdentityAssurance>), typeof(CamelCaseEnum<Taking>), typeof(CamelCaseEnum<ReceivingSite>),
        typeof(CamelCaseEnum<IdNumberKind>), typeof(CamelCaseEnum<PaperKind>),
        typeof(CamelCaseEnum<NoticeOccasion>), typeof(CamelCaseEnum<NoticeChannel>), typeof(CamelCaseEnum<NoticeState>), typeof(CamelCaseEnum<NoticeProof>),
        typeof(CamelCaseEnum<EnquiryCategory>), typeof(CamelCaseEnum<EnquiryChannel>), typeof(CamelCaseEnum<EnquiryState>),
        typeof(CamelCaseEnum<CardKind>), typeof(CamelCaseEnum<CardColour>), typeof(CamelCaseEnum<CardState>),
        typeof(CamelCaseEnum<PublicStage>),
        typeof(CamelCaseEnum<CatalogAct>), typeof(CamelCaseEnum<ProposalStage>), typeof(CamelCaseEnum<Audience>),
    ])]
[JsonSerializable(typeof(Deadline))]
[JsonSerializable(typeof(DeemedAcceptance))]
[JsonSerializable(typeof(HolidayNotice))]
[JsonSerializable(typeof(NoticeView))]
[JsonSerializable(typeof(NoticeView[]))]
[JsonSerializable(typeof(CheckedIdNumber))]
[JsonSerializable(typeof(CheckedCreditCode))]
[JsonSerializable(typeof(CheckedDivision))]
[JsonSerializable(typeof(PluginLine[]))]
[JsonSerializable(typeof(CatalogLine[]))]
[JsonSerializable(typeof(ServiceItem))]
[JsonSerializable(typeof(CatalogView))]
[JsonSerializable(typeof(DivisionCatalog))]
[JsonSerializable(typeof(GuideView))]
[JsonSerializable(typeof(VersionView[]))]
[JsonSerializable(typeof(GuideChange[]))]
[JsonSerializable(typeof(ProposalBody))]
[JsonSerializable(typeof(OpinionBody))]
[JsonSerializable(typeof(ProposalView))]
[JsonSerializable(typeof(ProposalView[]))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(SignIn))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(IReadOnlyList<OwnSession>))]
[JsonSerializable(typeof(ProofRequest))]
[JsonSerializable(typeof(ProofAddress))]
[JsonSerializable(typeof(ProvedSignIn))]
[JsonSerializable(typeof(TerminalSignIn))]
[JsonSerializable(typeof(TerminalSession))]
[JsonSerializable(typeof(HallLine[]))]
[JsonSerializable(typeof(HallView))]
[JsonSerializable(typeof(HallItem[]))]
[JsonSerializable(typeof(CardRead))]
[JsonSerializable(typeof(TicketRequest))]
[JsonSerializable(typeof(IssuedTicket))]
[JsonSerializable(typeof(TicketView))]
[JsonSerializable(typeof(EmergencyTicket))]
[JsonSerializable(typeof(TicketStanding))]
[JsonSerializable(typeof(Reason))]
[JsonSerializable(typeof(HoldRequest))]
[JsonSerializable(typeof(ClassChange))]
[JsonSerializable(typeof(SlotView[]))]
[JsonSerializable(typeof(Booking))]
[JsonSerializable(typeof(AppointmentView))]
[JsonSerializable(typeof(AppointmentCancellation))]
[JsonSerializable(typeof(HoursChange))]
[JsonSerializable(typeof(DayHours))]
[JsonSerializable(typeof(ClosedDay))]
[JsonSerializable(typeof(WindowStateView))]
[JsonSerializable(typeof(RecalledTicket))]
[JsonSerializable(typeof(HoldAtWindow))]
[JsonSerializable(typeof(TransferRequest))]
[JsonSerializable(typeof(BoardView))]
[JsonSerializable(typeof(HallEvent))]
[JsonSerializable(typeof(WindowView))]
[JsonSerializable(typeof(CalledTicket))]
[JsonSerializable(typeof(TicketAtWindow))]
[JsonSerializable(typeof(EncounterView))]
[JsonSerializable(typeof(GradeRequest))]
[JsonSerializable(typeof(GradeGiven))]
[JsonSerializable(typeof(FilingBody))]
[JsonSerializable(typeof(JudgementView))]
[JsonSerializable(typeof(CaseMove))]
[JsonSerializable(typeof(ApiKeyRequest))]
[JsonSerializable(typeof(ApiKeyView))]
[JsonSerializable(typeof(ApiKeyView[]))]
[JsonSerializable(typeof(CaseStanding))]
[JsonSerializable(typeof(CaseView))]
[JsonSerializable(typeof(QueryView))]
[JsonSerializable(typeof(FeeCharge))]
[JsonSerializable(typeof(FeePayment))]
[JsonSerializable(typeof(FeeRefund))]
[JsonSerializable(typeof(FeeStanding))]
[JsonSerializable(typeof(SharedAsk))]
[JsonSerializable(typeof(SharedInquiryView))]
[JsonSerializable(typeof(CaseLook))]
[JsonSerializable(typeof(ShownCase))]
[JsonSerializable(typeof(PersonQuery))]
[JsonSerializable(typeof(ErasedPerson))]
[JsonSerializable(typeof(LookView[]))]
[JsonSerializable(typeof(SubjectLooksView[]))]
[JsonSerializable(typeof(IReadOnlyList<DocumentView>))]
[JsonSerializable(typeof(PaperRequest))]
[JsonSerializable(typeof(PaperView))]
[JsonSerializable(typeof(PapersView))]
[JsonSerializable(typeof(PaperTextBody))]
[JsonSerializable(typeof(PaperTextsView))]
[JsonSerializable(typeof(IReadOnlyList<NoticeStanding>))]
[JsonSerializable(typeof(DeliveryBody))]
[JsonSerializable(typeof(IReadOnlyList<PublicNotice>))]
[JsonSerializable(typeof(ListPage<NoticeLine>))]
[JsonSerializable(typeof(NoticeSettings))]
[JsonSerializable(typeof(NoticeWording))]
[JsonSerializable(typeof(NoticeHoursBody))]
[JsonSerializable(typeof(EnquiryBody))]
[JsonSerializable(typeof(EnquiryView))]
[JsonSerializable(typeof(AnswerBody))]
[JsonSerializable(typeof(ReferralBody))]
[JsonSerializable(typeof(Enquirer))]
[JsonSerializable(typeof(ListPage<EnquiryLine>))]
[JsonSerializable(typeof(HallChanges))]
[JsonSerializable(typeof(RosterView))]
[JsonSerializable(typeof(Enlistment))]
[JsonSerializable(typeof(SkillList))]
[JsonSerializable(typeof(StaffSkills))]
[JsonSerializable(typeof(StaffChoice))]
[JsonSerializable(typeof(SubstituteView))]
[JsonSerializable(typeof(SeatView))]
[JsonSerializable(typeof(AbsenceBody))]
[JsonSerializable(typeof(Absence))]
[JsonSerializable(typeof(ResponsibleView))]
[JsonSerializable(typeof(CardAppealBody))]
[JsonSerializable(typeof(CardDecisionBody))]
[JsonSerializable(typeof(SupervisionCardView))]
[JsonSerializable(typeof(SupervisionView))]
[JsonSerializable(typeof(ListPage<CardLine>))]
[JsonSerializable(typeof(ListPage<DueLine>))]
[JsonSerializable(typeof(StaffNumber))]
[JsonSerializable(typeof(JournalReport))]
[JsonSerializable(typeof(ReplayReport))]
[JsonSerializable(typeof(QuarantineLine[]))]
[JsonSerializable(typeof(ListPage<TicketLine>))]
[JsonSerializable(typeof(ListPage<CaseLine>))]
[JsonSerializable(typeof(CaseProgress))]
[JsonSerializable(typeof(IReadOnlyList<DayStatistics>))]
[JsonSerializable(typeof(IReadOnlyList<ReaderStanding>))]
[JsonSerializable(typeof(OnlineBody))]
[JsonSerializable(typeof(OnlineCheck))]
[JsonSerializable(typeof(OnlineStanding))]
[JsonSerializable(typeof(OnlineSupplement))]
[JsonSerializable(typeof(IReadOnlyList<SavedDraft>))]
[JsonSerializable(typeof(DraftView))]
[JsonSerializable(typeof(OnlineDraft))]
[JsonSerializable(typeof(FileHandOver))]
[JsonSerializable(typeof(FileHolderView[]))]
[JsonSerializable(typeof(DelegatedItem[]))]
[JsonSerializable(typeof(DelegationView))]
[JsonSerializable(typeof(DelegationEdition))]
[JsonSerializable(typeof(DelegationChange))]
[JsonSerializable(typeof(BodyView[]))]
[JsonSerializable(typeof(NewAccount))]
[JsonSerializable(typeof(AccountPost))]
[JsonSerializable(typeof(IdentityBinding))]
[JsonSerializable(typeof(AccountView))]
[JsonSerializable(typeof(ListPage<AccountView>))]
[JsonSerializable(typeof(GivenPassword))]
[JsonSerializable(typeof(PasswordChange))]
[JsonSerializable(typeof(TerminalView[]))]
[JsonSerializable(typeof(EnrolmentRequest))]
[JsonSerializable(typeof(EnrolmentCode))]
[JsonSerializable(typeof(Enrolment))]
[JsonSerializable(typeof(EnrolledTerminal))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ApiJson : JsonSerializerContext;

/// <summary>How a ticket's request and answer are written: no converter could apply to them, so that it is done without a look at metadata.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TicketRequest))]
[JsonSerializable(typeof(IssuedTicket))]
internal sealed partial class PlainApiJson : JsonSerializerContext;
