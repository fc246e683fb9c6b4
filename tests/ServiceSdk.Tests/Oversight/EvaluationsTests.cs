using ServiceSdk.Devices;
using ServiceSdk.Oversight;

namespace ServiceSdk.Tests.Oversight;

public sealed class EvaluationsTests
{
    private static readonly Envelope Keypad = Envelopes.Of(Roles.Device, new(2026, 11, 24));

    private static readonly GiveEvaluation Given = new(
        "320402006-1-20261124-1-1", "320402006-1-20261124-1", "w-1", Grade.VerySatisfied, EvaluationSource.Keypad);

    private readonly Evaluations _evaluations = new();

    [Theory]
    [InlineData(Grade.VerySatisfied)]
    [InlineData(Grade.Satisfied)]
    [InlineData(Grade.Fair)]
    [InlineData(Grade.Dissatisfied)]
    [InlineData(Grade.VeryDissatisfied)]
    public void Decide_AGrade_IsBoundToItsEncounter(Grade grade)
    {
        var given = Give(Given with { Grade = grade });

        given.ShouldBe(new EvaluationGiven(Given.Encounter, Given.Ticket, Given.Window, grade, EvaluationSource.Keypad));
        _evaluations.ByEncounter[Given.Encounter].ShouldBe(given);
    }

    [Fact]
    public void Decide_ASecondGradeForTheEncounter_IsRefusedAndTheFirstStands()
    {
        Give(Given);

        _evaluations.Decide(Given with { Grade = Grade.VeryDissatisfied, Source = EvaluationSource.Tablet }, Keypad).Refusal()
            .ShouldBe(new Refusal("evaluation_already_given", "这次服务已经评价过。", "每次服务只能评价一次。"));
        _evaluations.ByEncounter[Given.Encounter].Grade.ShouldBe(Grade.VerySatisfied);
        Give(Given with { Encounter = "320402006-1-20261124-2-1" });
    }

    [Fact]
    public void Snapshot_TakenUp_HoldsTheSameGrades()
    {
        Give(Given);
        Give(Given with { Encounter = "320402006-1-20261124-2-1", Window = "w-2", Grade = Grade.Fair, Source = EvaluationSource.Tablet });
        var (writer, other) = (new SnapshotWriter(static _ => []), new Evaluations());
        _evaluations.Exchange(writer);
        other.Exchange(new SnapshotReader(writer.ToArray(), static _ => []));

        other.ByEncounter.ShouldBe(_evaluations.ByEncounter);
        other.Decide(Given, Keypad).Refusal().Code.ShouldBe("evaluation_already_given");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(-1)]
    public void Decide_AGradeOutside1To5_IsRefused(int grade) =>
        _evaluations.Decide(Given with { Grade = (Grade)grade }, Keypad).Refusal()
            .ShouldBe(new Refusal("grade_invalid", "评价等级应为1至5。", "请按1（非常满意）至5（非常不满意）选择。"));

    [Theory]
    [InlineData(Roles.Clerk)]
    [InlineData(Roles.System)]
    public void Decide_FromTheClerksSessionOrByDefault_IsRefused(string role) =>
        _evaluations.Decide(Given, Envelopes.Of(role, new(2026, 11, 24))).Refusal()
            .ShouldBe(new Refusal("evaluation_from_staff", "评价只能由办事群众作出。", "请群众在评价器上选择。"));

    [Fact]
    public void Decide_WithoutAnEncounter_IsRefused() =>
        _evaluations.Decide(Given with { Encounter = "" }, Keypad).Refusal()
            .ShouldBe(new Refusal("evaluation_encounter_missing", "没有指明评价的是哪一次服务。", "请由评价设备带上服务编号。"));

    private EvaluationGiven Give(GiveEvaluation command)
    {
        var given = _evaluations.Decide(command, Keypad).Value().Single().ShouldBeOfType<EvaluationGiven>();
        _evaluations.Apply(given, Keypad.Actor, Keypad.At);
        return given;
    }
}
