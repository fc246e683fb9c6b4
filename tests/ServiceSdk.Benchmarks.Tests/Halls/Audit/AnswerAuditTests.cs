using ServiceSdk.Benchmarks.Halls;
using ServiceSdk.Benchmarks.Halls.Audit;

namespace ServiceSdk.Benchmarks.Tests.Halls.Audit;

/// <summary>What a rival answered, against what it has on disk.</summary>
public sealed class AnswerAuditTests
{
    private static readonly ZeroCounters None = new(0, 0, 0, 0, 0);

    // First and second in one lane, called in that order by window 16, the first one rated.
    private static readonly Answered[] InOrder =
    [
        Step(StepKind.Take, 1, 0, 10), Step(StepKind.Take, 2, 20, 30), Step(StepKind.Call, 1, 40, 50), Step(StepKind.Finish, 1, 60, 70),
        Step(StepKind.Rate, 1, 80, 90), Step(StepKind.Call, 2, 100, 110),
    ];

    private static readonly StoredTicket[] Stored = [new(1, 0, 1, true), new(2, 0, 2, false)];

    [Fact]
    public void Count_EverythingInOrder_IsZero() => AnswerAudit.Count(InOrder, Stored).ShouldBe(None);

    [Fact]
    public void Count_TicketNotOnDisk_IsLost() => AnswerAudit.Count(InOrder, Stored[..1]).ShouldBe(None with { Lost = 1 });

    [Fact]
    public void Count_GradeNotOnDisk_IsLost() =>
        AnswerAudit.Count(InOrder, [Stored[0] with { Graded = false }, Stored[1]]).ShouldBe(None with { Lost = 1 });

    [Fact]
    public void Count_NumberTwiceOnDisk_IsADuplicate() =>
        AnswerAudit.Count(InOrder, [Stored[0], Stored[1] with { Number = 1 }]).ShouldBe(None with { DuplicateNumbers = 1 });

    [Fact]
    public void Count_CalledAgainWhileInHand_IsADoubleCall() =>
        AnswerAudit.Count([.. InOrder, Step(StepKind.Call, 2, 120, 130)], Stored).ShouldBe(None with { DoubleCalls = 1 });

    [Fact]
    public void Count_WindowDoesNotServeTheLine_IsAWrongSkill() =>
        AnswerAudit.Count([.. InOrder[..5], InOrder[5] with { Window = 5 }], Stored).ShouldBe(None with { WrongSkill = 1 });

    [Fact]
    public void Count_SecondCalledBeforeTheFirstIsBeingCalled_IsAnInversion() =>
        AnswerAudit.Count([InOrder[0], InOrder[1], InOrder[5], InOrder[2] with { AskedAt = 111, AnsweredAt = 120 }], Stored)
            .Inversions.ShouldBe(1);

    [Fact]
    public void Count_FirstNeverCalled_IsAnInversion() =>
        AnswerAudit.Count([InOrder[0], InOrder[1], InOrder[5]], Stored).Inversions.ShouldBe(1);

    [Fact]
    public void Count_BothBeingCalledAtOnce_IsNoInversion() =>
        AnswerAudit.Count([InOrder[0], InOrder[1], InOrder[5], InOrder[2] with { AskedAt = 109, AnsweredAt = 120 }], Stored)
            .Inversions.ShouldBe(0);

    private static Answered Step(StepKind kind, int ticket, long asked, long answered) =>
        new(Guid.NewGuid(), kind, 0, ticket, 16, 0, false, asked, answered);
}
