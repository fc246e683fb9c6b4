using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Items;
using ServiceSdk.Tests.Catalog;
using ServiceSdk.Tiers;

namespace ServiceSdk.Tests.Cases;

/// <summary>A case under test, with everything every guard asks for at hand.</summary>
internal sealed class CaseFile
{
    public static readonly CaseStatement Everything = new()
    {
        Reason = "材料不符合要求",
        Remedy = "六十日内向区政府申请行政复议",
        OtherBody = "无",
        Result = "核发居民身份证",
        Document = "DOC-2026-000001",
        PackageHash = new string('a', 64),
        ReceiptPrinted = true,
        ChecklistDone = true,
        TakerChecked = true,
        HashVerified = true,
        Decision = CaseDecision.Grant,
        Notice = "NOTICE-2026-000001",
        Defects = [new("photo_blurred", "请重交清晰的照片。", "photo")],
        Materials = ["photo"],
        Judgement = new("gongan", "1.0.0", [], []),
        ApplicantSigned = true,
        PledgeSigned = true,
        CreditClear = true,
        Procedure = "专家评审",
        Days = 10,
        Report = "REPORT-2026-000001",
        Opinion = "拟同意",
        FileComplete = true,
        Tracking = "EX-000001",
        SignedOn = new(2026, 8, 3),
    };

    public Case Case { get; } = new(LegalCalendar.Shipped);

    public DateOnly Today { get; set; } = new(2026, 8, 3);

    public static FrozenItem IdCard { get; } = FrozenItem.Of("tn2018", SampleItems.IdCard);

    /// <summary>A licensing item: 20 working days by law, 10 promised.</summary>
    public static FrozenItem Licence { get; } = IdCard with
    {
        Procedure = Procedure.Licensing,
        StatutoryTerm = new(new(20, DayUnit.WorkingDays), "行政许可法第42条"),
        PromisedTerm = new(new(10, DayUnit.WorkingDays), Sources.Sample),
    };

    /// <summary>A licensing item with every way a case can go: two materials of which one is tolerable, a special procedure, all deliveries.</summary>
    public static FrozenItem Rich { get; } = Licence with
    {
        Materials =
        [
            new("household-register", "居民户口簿", true, Sources.Sample),
            new("photo", "照片", true, Sources.Sample) { CureDays = 5 },
        ],
        SpecialProcedures = [new("专家评审", new(30, DayUnit.WorkingDays), "行政许可法第45条")],
        DeliveryWays = [DeliveryWay.Window, DeliveryWay.Post, DeliveryWay.Online],
        UpperTerm = new(new(15, DayUnit.WorkingDays), Sources.Sample),
    };

    /// <summary>What the rules find where the photo of <see cref="Rich"/> is missing.</summary>
    public static Finding PhotoMissing { get; } = new(FindingKind.Material, "material_missing", "请补交“照片”。", Sources.Sample);

    public static SubmitCase Filing(FrozenItem? item = null, params Finding[] findings) => new(
        "320402006-1-20260803-1-1",
        item ?? IdCard,
        "320402006-1",
        "320402006-1-20260803-1",
        new Protected<Party>("c-1", "A256GCM", [1]),
        new Protected<string>("c-1", "A256GCM", [2]),
        (item ?? IdCard).Materials.Count < 2 || findings.Length > 0 ? ["household-register"] : ["household-register", "photo"],
        new RecordedJudgement("gongan", "1.0.0", findings, []),
        IdentityChecked: true,
        Agency: Mandated);

    /// <summary>An agent who may do everything, on any day.</summary>
    public static Agency Mandated { get; } = new(
        new Protected<Party>("c-1", "A256GCM", [3]), true, new Mandate(Enum.GetValues<MandatedAct>(), DateOnly.MinValue, DateOnly.MaxValue));

    /// <summary>A filing of <see cref="Rich"/> that waits until the intake hall hands it over.</summary>
    public static SubmitCase FilingElsewhere() => Filing(Rich) with
    {
        Intake = new(IntakeChannel.Window, new Competence("320402006-1", "320402006-1", CrossRegion: true), HandsOver: true),
    };

    /// <summary>A case moved to a state by its events, without asking any rule.</summary>
    public static CaseFile In(CaseState state, FrozenItem? item = null, params Finding[] findings)
    {
        var file = new CaseFile();
        if (state != CaseState.Draft)
        {
            file.Take(Roles.Clerk, Filing(item, findings));
            file.Case.Apply(
                new CaseMoved(CaseTrigger.Receive, CaseState.Submitted, state, CaseStatement.Nothing, [], []),
                new Actor("s-0", Roles.System, "o", "t"),
                Envelopes.At(file.Today));
        }

        return file;
    }

    public CaseFile Take(string role, CaseTrigger trigger, string subject = "s-1") =>
        Take(role, new MoveCase(trigger, Everything), subject);

    public CaseFile Take(string role, CaseTrigger trigger, CaseStatement statement, string subject = "s-1") =>
        Take(role, new MoveCase(trigger, statement), subject);

    public CaseFile Take(string role, ICommand command, string subject = "s-1")
    {
        var envelope = Envelopes.Of(role, Today, subject);
        foreach (var @event in Case.Decide(command, envelope).Value())
        {
            Case.Apply(@event, envelope.Actor, envelope.At);
        }

        return this;
    }

    public CaseFile On(int year, int month, int day)
    {
        Today = new(year, month, day);
        return this;
    }

    public Refusal Refused(string role, CaseTrigger trigger, CaseStatement? statement = null, string subject = "s-1") =>
        Refused(role, new MoveCase(trigger, statement ?? Everything), subject);

    public Refusal Refused(string role, ICommand command, string subject = "s-1") =>
        Case.Decide(command, Envelopes.Of(role, Today, subject)).Refusal();

    /// <summary>The last clock of a kind.</summary>
    public CaseClock Clock(ClockKind kind) => Case.Clocks.Last(clock => clock.Start.Kind == kind);

    /// <summary>The case in Accepted.</summary>
    public CaseFile Accept(FrozenItem? item = null) => this
        .Take(Roles.Clerk, Filing(item))
        .Take(Roles.Clerk, CaseTrigger.Receive)
        .Take(Roles.Clerk, CaseTrigger.Accept);

    /// <summary>The case in Deciding, laid there by reviewer <c>r-1</c>.</summary>
    public CaseFile LayBeforeTheApprover(FrozenItem? item = null) => this
        .Accept(item)
        .Take(Roles.System, CaseTrigger.BeginReview)
        .Take(Roles.Reviewer, CaseTrigger.SubmitForDecision, "r-1");
}
