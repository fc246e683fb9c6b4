using ServiceSdk.Roster;

namespace ServiceSdk.Tests.Roster;

/// <summary>AB岗: who answers while somebody is away.</summary>
public sealed class AbsenceTests
{
    private const string Ann = "s-ann", Bob = "s-bob";
    private static readonly DateOnly Monday = new(2026, 11, 30);

    private readonly HallRoster _roster = new();
    private DateOnly _today = Monday;

    public AbsenceTests()
    {
        Do(new EnlistStaff(Ann, "001"));
        Do(new EnlistStaff(Bob, "002"));
        Do(new GrantSkills(Ann, [new("公安局", "id-card")]));
        Do(new GrantSkills(Bob, [new("公安局", "id-card")]));
        Do(new NameSubstitute(Ann, Bob));
    }

    [Fact]
    public void Substitute_WhileTheOtherIsAway_Answers()
    {
        Do(new RecordAbsence(Ann, Monday.AddDays(1), Monday.AddDays(2)));
        Enumerable.Range(0, 4).Select(days => _roster.Answering(Ann, Monday.AddDays(days))).ShouldBe([Ann, Bob, Bob, Ann]);
    }

    [Fact]
    public void Nobody_WhileBothAreAway_Answers()
    {
        Do(new RecordAbsence(Ann, Monday, Monday.AddDays(2)));
        Do(new RecordAbsence(Bob, Monday.AddDays(2), Monday.AddDays(2)));
        Enumerable.Range(0, 4).Select(days => _roster.Answering(Ann, Monday.AddDays(days))).ShouldBe([Bob, Bob, null, Ann]);
        Enumerable.Range(1, 2).Select(days => _roster.Answering(Bob, Monday.AddDays(days))).ShouldBe([Bob, null]);
    }

    [Fact]
    public void Somebody_OnNoRoster_IsNeverAway() => _roster.Answering("s-none", Monday).ShouldBe("s-none");

    [Fact]
    public void Absence_EndedEarlier_EndsTheDayBefore()
    {
        Do(new RecordAbsence(Ann, Monday, Monday.AddDays(9)));
        _today = Monday.AddDays(3);
        Do(new EndAbsence(Ann, Monday)).ShouldBe(new AbsenceEnded(Ann, Monday, Monday.AddDays(2)));
        _roster.Find(Ann).Value().Absences.ShouldBe([new Absence(Monday, Monday.AddDays(2))]);
        _roster.Answering(Ann, _today).ShouldBe(Ann);
    }

    [Fact]
    public void Absence_EndedBeforeItsFirstDay_IsNone()
    {
        Do(new RecordAbsence(Ann, Monday.AddDays(1), Monday.AddDays(9)));
        Do(new EndAbsence(Ann, Monday.AddDays(1)));
        _roster.Find(Ann).Value().Absences.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    [InlineData(0, 366)]
    public void Absence_OfOtherDays_IsRefused(int from, int to) => Refused(new RecordAbsence(Ann, Monday.AddDays(from), Monday.AddDays(to))).ShouldBe(
        new Refusal("absence_invalid", "离岗日期应从今天或者以后开始，最长366天。", "请核对开始和结束日期。"));

    [Fact]
    public void Absence_OfAYear_IsRecorded() => Do(new RecordAbsence(Ann, Monday, Monday.AddDays(365)));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(5, 9)]
    [InlineData(4, 4)]
    [InlineData(1, 9)]
    public void Absence_OverAnother_IsRefused(int from, int to)
    {
        Do(new RecordAbsence(Ann, Monday.AddDays(3), Monday.AddDays(5)));
        Refused(new RecordAbsence(Ann, Monday.AddDays(from), Monday.AddDays(to))).ShouldBe(
            new Refusal("absence_overlaps", "001号人员这段时间已经登记离岗。", "请先撤销原来的登记，再重新登记。"));
        Do(new RecordAbsence(Ann, Monday, Monday.AddDays(2)));
    }

    [Fact]
    public void End_OfNoAbsence_IsRefused()
    {
        var unknown = new Refusal("absence_unknown", "没有这次离岗登记，或者已经结束。", "请核对开始日期。");
        Refused(new EndAbsence(Ann, Monday)).ShouldBe(unknown);
        Do(new RecordAbsence(Ann, Monday, Monday.AddDays(1)));
        _today = Monday.AddDays(2);
        Refused(new EndAbsence(Ann, Monday)).ShouldBe(unknown);
    }

    [Fact]
    public void Absence_OfSomebodyUnknown_IsRefused()
    {
        Refused(new RecordAbsence("nobody", Monday, Monday)).Code.ShouldBe("staff_unknown");
        Refused(new EndAbsence("nobody", Monday)).Code.ShouldBe("staff_unknown");
    }

    private IEvent Do(ICommand command)
    {
        var envelope = Envelopes.Of(Roles.Manager, _today);
        var @event = _roster.Decide(command, envelope).Value().ShouldHaveSingleItem();
        _roster.Apply(@event, envelope.Actor, envelope.At);
        return @event;
    }

    private Refusal Refused(ICommand command) => _roster.Decide(command, Envelopes.Of(Roles.Manager, _today)).Refusal();
}
