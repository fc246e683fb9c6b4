using ServiceSdk.Devices;

namespace ServiceSdk.Oversight;

/// <summary>
/// The evaluations 评价 of one hall on one business date, a stream of its own: one grade per service encounter (一次一评), never
/// from staff, never by default. Not safe for concurrent use: its host gives it one writer.
/// </summary>
public sealed class Evaluations : ISnapshotting
{
    private static readonly Refusal EncounterMissing = new(
        "evaluation_encounter_missing", "没有指明评价的是哪一次服务。", "请由评价设备带上服务编号。");

    private static readonly Refusal GradeInvalid = new(
        "grade_invalid", "评价等级应为1至5。", "请按1（非常满意）至5（非常不满意）选择。");

    private static readonly Refusal NotFromStaff = new(
        "evaluation_from_staff", "评价只能由办事群众作出。", "请群众在评价器上选择。");

    private static readonly Refusal AlreadyGiven = new(
        "evaluation_already_given", "这次服务已经评价过。", "每次服务只能评价一次。");

    private readonly Dictionary<string, EvaluationGiven> _byEncounter = [];

    /// <summary>The evaluations given, by the encounter's id.</summary>
    public IReadOnlyDictionary<string, EvaluationGiven> ByEncounter => _byEncounter;

    /// <inheritdoc />
    public int FoldVersion => 1;

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        GiveEvaluation given when string.IsNullOrWhiteSpace(given.Encounter) => EncounterMissing,
        GiveEvaluation given when !Enum.IsDefined(given.Grade) => GradeInvalid,
        GiveEvaluation when envelope.Actor.Role is not (Roles.Device or Roles.Citizen) => NotFromStaff,
        GiveEvaluation given when _byEncounter.ContainsKey(given.Encounter) => AlreadyGiven,
        GiveEvaluation given => new IEvent[] { new EvaluationGiven(given.Encounter, given.Ticket, given.Window, given.Grade, given.Source) },
        _ => throw new ArgumentException($"Not an evaluation command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        var given = @event as EvaluationGiven
            ?? throw new ArgumentException($"Not an evaluation event: {@event.GetType().Name}", nameof(@event));
        _byEncounter.Add(given.Encounter, given);
    }

    /// <inheritdoc />
    public void Exchange(Snapshot snapshot)
    {
        var all = snapshot.List(_byEncounter.Values, given => new EvaluationGiven(
            snapshot.Text(given?.Encounter)!, snapshot.Text(given?.Ticket)!, snapshot.Common(given?.Window)!,
            (Grade)snapshot.Number((int)(given?.Grade ?? default)), (EvaluationSource)snapshot.Number((int)(given?.Source ?? default))));
        if (!snapshot.IsReading)
            return;
        foreach (var given in all)
            _byEncounter.Add(given.Encounter, given);
    }
}
