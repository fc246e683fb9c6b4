using ServiceSdk.Benchmarks.Halls.Audit;
using ServiceSdk.Benchmarks.Queues;

namespace ServiceSdk.Benchmarks.Tests.Halls.Audit;

/// <summary>What must be 0 after a run can be otherwise.</summary>
public sealed class HistoryTests
{
    private const int Ticket = 7, ServesAll = 16;
    private readonly History _hall = new(HallOne.Model);

    [Fact]
    public void Called_TicketInAnotherWindowsHand_IsADoubleCall()
    {
        _hall.Issued(Ticket, line: 0);
        _hall.Called(Ticket, ServesAll);
        _hall.Called(Ticket, window: 0);

        _hall.DoubleCalls.ShouldBe(1);
    }

    [Fact]
    public void Called_TicketThatLeftTheWindow_IsNoDoubleCall()
    {
        _hall.Issued(Ticket, line: 0);
        _hall.Called(Ticket, ServesAll);
        _hall.Left(Ticket);
        _hall.Called(Ticket, ServesAll);
        _hall.Moved(Ticket, line: 1);
        _hall.Called(Ticket, ServesAll);

        _hall.DoubleCalls.ShouldBe(0);
    }

    [Fact]
    public void Called_LineTheWindowDoesNotServe_IsAWrongSkill()
    {
        _hall.Issued(Ticket, line: 3);
        _hall.Called(Ticket, window: 0);

        _hall.WrongSkill.ShouldBe(1);
    }

    [Fact]
    public void Called_AfterATransferToALineTheWindowServes_IsNoWrongSkill()
    {
        _hall.Issued(Ticket, line: 3);
        _hall.Moved(Ticket, line: 7);
        _hall.Called(Ticket, window: 0);

        _hall.WrongSkill.ShouldBe(0);
    }

    [Fact]
    public void Numbered_NumberGivenBefore_IsADuplicate()
    {
        _hall.Numbered("A001");
        _hall.Numbered("A002");
        _hall.Numbered("A001");

        _hall.DuplicateNumbers.ShouldBe(1);
    }
}
