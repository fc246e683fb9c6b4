using ServiceSdk.Calendar;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Items;
using ServiceSdk.Papers;

namespace ServiceSdk.Cases;

/// <summary>
/// A case 办件, folded from its events. "Overdue" is derived, never stored. Not safe for concurrent use: its host gives it one
/// writer.
/// </summary>
/// <param name="calendar">Gives the legal calendar of now; each step counts by it as it was known on the step's day.</param>
public sealed partial class Case(Func<LegalCalendar> calendar) : IAggregate
{
    /// <summary>A case under a calendar that no notice changes.</summary>
    /// <param name="calendar">The legal calendar.</param>
    public Case(LegalCalendar calendar)
        : this(() => calendar)
    {
    }

    /// <summary>Where it stands.</summary>
    public CaseState State { get; private set; } = CaseState.Draft;

    /// <summary>What was filed, with the form and the shared records as they were supplemented since; null before that.</summary>
    public CaseOpened? Opened { get; private set; }

    /// <summary>The civil date of the filing; meaningful once <see cref="Opened"/> is.</summary>
    public DateOnly FiledOn { get; private set; }

    /// <summary>The civil date it was last accepted; null before that.</summary>
    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>The subject of who last laid it before the approver; null before that.</summary>
    public string? Reviewer { get; private set; }

    /// <summary>Its clocks, in the order they were started; what was stopped stays.</summary>
    public IReadOnlyList<CaseClock> Clocks { get; private set; } = [];

    /// <summary>Its log, oldest first.</summary>
    public IReadOnlyList<CaseStep> Log { get; private set; } = [];

    /// <summary>Its documents, oldest first.</summary>
    public IReadOnlyList<CaseDocument> Documents { get; private set; } = [];

    /// <summary>The fees its item lists for it: frozen with the filing.</summary>
    public IReadOnlyList<ListedFee> ListedFees => Opened is { } filed ? ListedFee.Of(filed.Item.Fees, filed.Judgement.Facts) : [];

    /// <summary>Its fees that were charged, in that order.</summary>
    public IReadOnlyList<CaseFee> Fees { get; private set; } = [];

    /// <summary>Its papers, oldest first.</summary>
    public IReadOnlyList<CasePaper> Papers { get; private set; } = [];

    /// <summary>The offices it goes through; null before the filing.</summary>
    public CaseOffices? Offices { get; private set; }

    /// <summary>首问负责: who answers for it; null before the filing.</summary>
    public Responsible? Responsible { get; private set; }

    /// <summary>Who held its paper file, oldest first; the last holds it now.</summary>
    public IReadOnlyList<FileHolder> FileHolders { get; private set; } = [];

    /// <summary>The codes of the materials that are in, those handed in later with them.</summary>
    public IReadOnlyList<string> Materials { get; private set; } = [];

    /// <summary>What was last found about it; empty once everything is in order.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>How many one-time notices 一次告知 were given: a second is always a finding.</summary>
    public int Notices { get; private set; }

    /// <summary>What the last one-time notice named.</summary>
    public IReadOnlyList<FilingDefect> Noticed { get; private set; } = [];

    /// <summary>The codes of the materials handed in after the last one-time notice.</summary>
    public IReadOnlyList<string> Supplied { get; private set; } = [];

    /// <summary>The names of the form's fields filled in anew after the last one-time notice.</summary>
    public IReadOnlyList<string> SuppliedFields { get; private set; } = [];

    /// <summary>容缺: accepted on a pledge that is not kept yet.</summary>
    public bool Tolerated { get; private set; }

    /// <summary>视为受理: accepted by silence.</summary>
    public bool DeemedAccepted { get; private set; }

    /// <summary>Where a special procedure took it from; null outside one.</summary>
    public CaseState? SuspendedFrom { get; private set; }

    /// <summary>What was decided; null before that, and after a reopening.</summary>
    public CaseResult? Result { get; private set; }

    /// <summary>What was decided before and corrected or reopened since, oldest first.</summary>
    public IReadOnlyList<CaseResult> Superseded { get; private set; } = [];

    /// <summary>What is under way by post; null for nothing.</summary>
    public CaseParcel? Parcel { get; private set; }

    /// <summary>The civil date its result was last delivered; null before that.</summary>
    public DateOnly? DeliveredOn { get; private set; }

    /// <summary>The subject of who asked to correct or to reopen it; null where nobody did.</summary>
    public string? RequestedBy { get; private set; }

    /// <summary>收受分离: whether it waits for the intake window to hand it over.</summary>
    public bool WaitsForTransfer => Opened?.Intake is { HandsOver: true } && Log.All(step => step.Move.Trigger != CaseTrigger.TransferIntake);

    /// <summary>The last day it is kept; null while it is not archived, and for ever 永久.</summary>
    public DateOnly? KeptUntil => State == CaseState.Archived ? CaseRetention.Of(this)!.Until : null;

    /// <summary>The essential materials that are not in.</summary>
    public IEnumerable<ItemMaterial> Missing => Opened?.Item.Materials.Where(material => material.Essential && !Materials.Contains(material.Code)) ?? [];

    /// <summary>The clock of its process by law, else by promise, while it runs or is paused; null for none.</summary>
    public CaseClock? Process => Running(ClockKind.Statutory) ?? Running(ClockKind.Promised);

    /// <summary>The clock of a kind that runs or is paused; null for none.</summary>
    /// <param name="kind">Which.</param>
    public CaseClock? Running(ClockKind kind) => Clocks.Last(kind) is { StoppedOn: null } clock ? clock : null;

    /// <summary>逾期: whether the law's term is over and nothing stopped its clock.</summary>
    /// <param name="today">The civil date.</param>
    public bool Overdue(DateOnly today) => Running(ClockKind.Statutory) is { Paused: false } clock && Due(clock, today) < today;

    /// <summary>When one of its clocks ends: counted anew, but never earlier than the applicant was told.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="today">The civil date.</param>
    public Deadline Count(CaseClock clock, DateOnly today) => Clocks.Count(clock, CalendarKnownOn(today), today);

    /// <summary>The last day of one of its clocks.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="today">The civil date.</param>
    public DateOnly Due(CaseClock clock, DateOnly today) => Count(clock, today).Due;

    /// <summary>How many days one of its clocks has left, in the clock's unit: 0 on the last day, negative past it.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="today">The civil date.</param>
    public int Remaining(CaseClock clock, DateOnly today) => clock.Remaining(CalendarKnownOn(today), Due(clock, today), today);

    /// <summary>What somebody can do with it, and what stands in the way of the rest: one answer for each row that leaves its state,
    /// and for the one window of an immediate item.</summary>
    /// <param name="actorOf">Whom somebody acts as in a row.</param>
    /// <param name="today">The civil date.</param>
    public IReadOnlyList<CaseOption> Options(Func<CaseTransition, Actor> actorOf, DateOnly today) =>
    [
        .. CaseTable.From(State).Where(row => row.Trigger != CaseTrigger.EndSpecialProcedure || row.To == SuspendedFrom)
            .Select(row => CaseOption.Of(row, new(this, row.Trigger, null, CaseStatement.Nothing, actorOf(row), today))),
        .. OneWindow.Options(this, actorOf, today),
    ];

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope)
    {
        var (actor, today) = (envelope.Actor, CivilTime.Date(envelope.At.CivilTime));
        return command switch
        {
            AttachDocument attach => CaseDocuments.Attach(this, attach),
            FeeCommand fee => FeeRules.Decide(this, fee),
            IssuePaper issue => CasePapers.Issue(this, issue),
            HandOverFile handOver => FileCustody.HandOver(this, handOver, actor),
            HandOverResponsibility handOver => ResponsibilityRules.HandOver(this, handOver, actor),
            SubmitCase submit => Step(new(this, CaseTrigger.Submit, submit, CaseStatement.Nothing, actor, today)),
            MoveCase move => Step(new(this, move.Trigger, null, move.Statement, actor, today)),
            IssueOnSpot onSpot => OneWindow.Issue((Case)MemberwiseClone(), onSpot, envelope),
            _ => throw new ArgumentException($"Not a case command: {command.GetType().Name}", nameof(command)),
        };
    }

    internal Outcome<IReadOnlyList<IEvent>> Step(CaseAttempt attempt) => CaseMachine.Step(attempt).Then(row => Events(attempt, row));

    internal LegalCalendar CalendarKnownOn(DateOnly day) => calendar().AsKnownOn(day);

    private Outcome<IReadOnlyList<IEvent>> Events(CaseAttempt attempt, CaseTransition row) =>
        ClockRules.Start(row, attempt).Then<IReadOnlyList<IEvent>>(started =>
        {
            ClockKind[] stopped = row.Stops.Count == 0 ? [] : [.. row.Stops.Where(kind => Running(kind) is not null)];
            var moved = new CaseMoved(row.Trigger, State, row.To ?? State, attempt.Statement, started, stopped)
            {
                Changed = ClockRules.Change(row, attempt),
            };
            return attempt.Submission is { } filing ? new IEvent[] { Open(filing), moved } : new IEvent[] { moved };
        });

    private static CaseOpened Open(SubmitCase filing) => new(
        filing.Number, filing.Item, filing.Hall, filing.Ticket, filing.Applicant, filing.Form, filing.Materials, filing.Judgement,
        filing.Intake, filing.Agency, filing.Delivery, filing.Shared)
    {
        NotifyBy = filing.NotifyBy,
    };
}
