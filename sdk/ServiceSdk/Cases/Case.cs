using ServiceSdk.Calendar;
using ServiceSdk.Cases.Fees;

namespace ServiceSdk.Cases;

/// <summary>
/// A case 办件, folded from its events. "Overdue" is derived, never stored. Not safe for concurrent use: its host gives it one
/// writer.
/// </summary>
/// <param name="calendar">The legal calendar; each step counts by it as it was known on the step's day.</param>
public sealed class Case(LegalCalendar calendar) : IAggregate
{
    private readonly List<CaseClock> _clocks = [];
    private readonly List<CaseStep> _log = [];
    private readonly List<CaseDocument> _documents = [];

    /// <summary>Where it stands.</summary>
    public CaseState State { get; private set; } = CaseState.Draft;

    /// <summary>What was filed; null before that.</summary>
    public CaseOpened? Opened { get; private set; }

    /// <summary>The civil date of the filing; meaningful once <see cref="Opened"/> is.</summary>
    public DateOnly FiledOn { get; private set; }

    /// <summary>The subject of who last laid it before the approver; null before that.</summary>
    public string? Reviewer { get; private set; }

    /// <summary>Its clocks, in the order they were started.</summary>
    public IReadOnlyList<CaseClock> Clocks => _clocks;

    /// <summary>Its log, oldest first.</summary>
    public IReadOnlyList<CaseStep> Log => _log;

    /// <summary>Its documents, oldest first.</summary>
    public IReadOnlyList<CaseDocument> Documents => _documents;

    /// <summary>The fees its item lists for it: frozen with the filing.</summary>
    public IReadOnlyList<ListedFee> ListedFees => Opened is { } filed ? ListedFee.Of(filed.Item.Fees, filed.Judgement.Facts) : [];

    /// <summary>Its fees that were charged, in that order.</summary>
    public IReadOnlyList<CaseFee> Fees { get; private set; } = [];

    /// <summary>The rows of the table that leave its state: what is possible now, by whom, under which guards.</summary>
    public IReadOnlyList<CaseTransition> Possible => CaseTable.From(State);

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope)
    {
        if (command is AttachDocument attach)
            return CaseDocuments.Attach(this, attach);
        if (command is FeeCommand fee)
            return FeeRules.Decide(this, fee);
        var attempt = command switch
        {
            SubmitCase submit => new CaseAttempt(this, CaseTrigger.Submit, submit, CaseStatement.Nothing, envelope.Actor),
            MoveCase move => new CaseAttempt(this, move.Trigger, null, move.Statement, envelope.Actor),
            _ => throw new ArgumentException($"Not a case command: {command.GetType().Name}", nameof(command)),
        };
        return CaseMachine.Step(attempt).Then(row => Events(attempt, row, CivilTime.Date(envelope.At.CivilTime)));
    }

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case CaseOpened opened:
                (Opened, FiledOn) = (opened, CivilTime.Date(at.CivilTime));
                break;
            case CaseMoved moved:
                Apply(moved, CivilTime.Date(at.CivilTime));
                Reviewer = moved.Trigger == CaseTrigger.SubmitForDecision ? actor.Subject : Reviewer;
                _log.Add(new(moved, actor, at));
                break;
            case DocumentAttached attached:
                _documents.Add(new(attached, actor, at));
                break;
            case FeeCharged or FeePaid or FeeRefunded:
                Fees = CaseFee.Fold(Fees, @event, at);
                break;
            default:
                throw new ArgumentException($"Not a case event: {@event.GetType().Name}", nameof(@event));
        }
    }

    private void Apply(CaseMoved moved, DateOnly on)
    {
        State = moved.To;
        foreach (var kind in moved.Stopped)
        {
            var running = _clocks.FindIndex(clock => clock.Start.Kind == kind && clock.StoppedOn is null);
            _clocks[running] = _clocks[running] with { StoppedOn = on };
        }

        _clocks.AddRange(moved.Started.Select(start => new CaseClock(start, null)));
    }

    private Outcome<IReadOnlyList<IEvent>> Events(CaseAttempt attempt, CaseTransition row, DateOnly today)
    {
        var (item, filedOn) = attempt.Submission is { } submission ? (submission.Item, today) : (Opened!.Item, FiledOn);
        return ClockRules.Start(row.Starts, item, filedOn, today, calendar).Then<IReadOnlyList<IEvent>>(started =>
        {
            var stopped = _clocks.Where(clock => clock.StoppedOn is null).Select(clock => clock.Start.Kind).Intersect(row.Stops);
            var moved = new CaseMoved(row.Trigger, State, row.To, attempt.Statement, started, [.. stopped]);
            return attempt.Submission is { } filing ? new IEvent[] { Open(filing), moved } : new IEvent[] { moved };
        });
    }

    private static CaseOpened Open(SubmitCase filing) => new(
        filing.Number, filing.Item, filing.Hall, filing.Ticket, filing.Applicant, filing.Form, filing.Materials, filing.Judgement,
        filing.Intake, filing.Agency, filing.Delivery, filing.Shared);
}
