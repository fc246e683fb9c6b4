using ServiceSdk.Benchmarks.Halls;
using ServiceSdk.Benchmarks.Halls.Audit;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Tests.Halls.Audit;

/// <summary>A journal against what was answered: two tickets of one lane, called in order.</summary>
public sealed class JournalAuditTests
{
    private static readonly ZeroCounters None = new(0, 0, 0, 0, 0);
    private readonly WrittenHall _hall = new();

    [Fact]
    public void Count_AsAnswered_IsZero()
    {
        _hall.CallBothInOrder();

        JournalAudit.Count(HallOne.Model, _hall.Records, _hall.Answered).ShouldBe(None);
    }

    [Fact]
    public void Count_RecordGone_IsLost()
    {
        _hall.CallBothInOrder();

        JournalAudit.Count(HallOne.Model, _hall.Records[..^1], _hall.Answered).ShouldBe(None with { Lost = 1 });
    }

    [Fact]
    public void Count_RecordSaysOtherwise_IsLost()
    {
        _hall.CallBothInOrder();

        JournalAudit.Count(HallOne.Model, _hall.Records, [.. _hall.Answered[..^1], _hall.Answered[^1] with { Ticket = 1 }]).ShouldBe(None with { Lost = 1 });
    }

    [Fact]
    public void Count_RecordTwice_IsLost()
    {
        _hall.Take();
        var evaluation = _hall.Records[^1];
        evaluation = evaluation with { Record = evaluation.Record with { Stream = "hall/320402001-1/2026-11-25/evaluations" } };

        JournalAudit.Count(HallOne.Model, [.. _hall.Records, evaluation], _hall.Answered).ShouldBe(None with { Lost = 1 });
    }

    [Fact]
    public void Count_SecondCalledBeforeTheFirst_IsAnInversion()
    {
        var (_, second) = (_hall.Take(), _hall.Take());
        _hall.Write(new TicketCalled(second.Ticket, second.Number, "16", new CallReason(TicketClass.Ordinary, 0, 1, false, null)));

        JournalAudit.Count(HallOne.Model, _hall.Records, _hall.Answered).ShouldBe(None with { Inversions = 1 });
    }

    [Fact]
    public void Count_NumberIssuedTwice_IsADuplicate()
    {
        var first = _hall.Take();
        _hall.Write(_hall.Issue() with { Number = first.Number });

        JournalAudit.Count(HallOne.Model, _hall.Records, _hall.Answered).ShouldBe(None with { DuplicateNumbers = 1 });
    }

    [Fact]
    public void Count_WindowCallsWhatItDoesNotServe_IsAWrongSkillAndAnInversion()
    {
        var first = _hall.Take();
        _hall.Write(new TicketCalled(first.Ticket, first.Number, "5", new CallReason(TicketClass.Ordinary, 0, 1, false, null)));

        JournalAudit.Count(HallOne.Model, _hall.Records, _hall.Answered).ShouldBe(None with { WrongSkill = 1, Inversions = 1 });
    }
}
