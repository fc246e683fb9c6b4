using ServiceSdk.Cases;
using ServiceSdk.Supervision;

namespace ServiceSdk.Tests.Supervision;

/// <summary>The cards of a case: each once, each kept, each appealable by whoever it is held against, to somebody else.</summary>
public sealed class CaseCardsTests
{
    private const string Ann = "s-ann", Red = "promised-1-overdue", Office = "320402006-1";
    private static readonly DateOnly Today = new(2026, 8, 18);
    private static readonly CardEvidence Evidence = new("case/1", 4, Today, null, new(
        ClockKind.Promised, new(10, Items.DayUnit.WorkingDays), new(2026, 8, 3), new(2026, 8, 17), ["2026"], new(2018, 1, 1)));

    private readonly CaseCards _cards = new();

    [Fact]
    public void Card_Raised_IsOpenAndKeepsItsEvidence()
    {
        Raise(Ann);
        var card = _cards.Find(Red).Value();
        (card.State, card.At, card.Raised).ShouldBe((CardState.Open, Envelopes.At(Today).CivilTime, new CardRaised(Red, CardKind.Overdue, Office, Ann, Evidence)));
    }

    [Fact]
    public void Card_RaisedTwice_IsRefused()
    {
        Raise(Ann);
        Refused(new RaiseCard(Red, CardKind.Overdue, Office, Ann, Evidence), "system").ShouldBe(
            new Refusal("card_raised_already", "这张监察卡已经发出。", "每张卡只发一次。"));
        Do(new RaiseCard("promised-2-overdue", CardKind.Overdue, Office, Ann, Evidence), "system");
        _cards.All.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(true, CardState.Withdrawn)]
    [InlineData(false, CardState.Upheld)]
    public void Appeal_Decided_IsKept(bool withdrawn, CardState state)
    {
        Raise(Ann);
        Do(new AppealCard(Red, " 系统停机 "), Ann);
        _cards.Find(Red).Value().State.ShouldBe(CardState.Appealed);
        Do(new DecideCard(Red, withdrawn, "停机记录属实"), "s-supervisor");

        var (card, at) = (_cards.Find(Red).Value(), Envelopes.At(Today).CivilTime);
        (card.State, card.Appeal, card.Verdict).ShouldBe(
            (state, new CardAppeal(Ann, "系统停机", at), new CardVerdict("s-supervisor", state, "停机记录属实", at)));
        card.Raised.Evidence.ShouldBe(Evidence);
    }

    [Fact]
    public void Appeal_ByAnother_IsRefused()
    {
        Raise(Ann);
        Refused(new AppealCard(Red, "不是我"), "s-bob").ShouldBe(new Refusal("card_of_other", "这张监察卡不是发给您的。", "请由责任人本人申诉。"));
    }

    [Fact]
    public void Appeal_WhereTheOfficeNamesNobody_IsItsStaffs()
    {
        Raise(null);
        var (appeal, elsewhere) = (new AppealCard(Red, "系统停机"), Envelopes.Of(Roles.Clerk, Today) with { Actor = new("s-1", Roles.Clerk, "320402001-1", "") });
        _cards.Decide(appeal, elsewhere).Refusal().Code.ShouldBe("card_of_other");
        Do(appeal, "s-anybody").ShouldBe(new CardAppealed(Red, "系统停机"));
    }

    [Fact]
    public void Appeal_MadeTwice_IsRefused()
    {
        Raise(Ann);
        Do(new AppealCard(Red, "系统停机"), Ann);
        var refusal = new Refusal("card_appealed_already", "这张监察卡已经申诉过。", "每张卡只能申诉一次，请等待或者查看处理结果。");
        Refused(new AppealCard(Red, "系统停机"), Ann).ShouldBe(refusal);
        Do(new DecideCard(Red, false, "没有停机"), "s-supervisor");
        Refused(new AppealCard(Red, "系统停机"), Ann).ShouldBe(refusal);
    }

    [Fact]
    public void Decision_OnNoAppeal_IsRefused()
    {
        var refusal = new Refusal("card_not_appealed", "这张监察卡没有待处理的申诉。", "请刷新列表。");
        Raise(Ann);
        Refused(new DecideCard(Red, true, "误发"), "s-supervisor").ShouldBe(refusal);
        Do(new AppealCard(Red, "系统停机"), Ann);
        Do(new DecideCard(Red, true, "误发"), "s-supervisor");
        Refused(new DecideCard(Red, false, "没有误发"), "s-supervisor").ShouldBe(refusal);
    }

    [Fact]
    public void Decision_ByWhoeverItIsHeldAgainst_IsRefused()
    {
        var own = new Refusal("card_own", "不能处理发给自己的监察卡。", "请由另一名效能监察人员处理。");
        Raise(Ann);
        Do(new AppealCard(Red, "系统停机"), Ann);
        Refused(new DecideCard(Red, true, "误发"), Ann).ShouldBe(own);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void Reason_TooShortOrTooLong_IsRefused(int length)
    {
        var invalid = new Refusal("card_text_invalid", "理由应为1至500个字。", "请修改后重试，不要填写个人信息。");
        Raise(Ann);
        Refused(new AppealCard(Red, new string('长', length)), Ann).ShouldBe(invalid);
        Do(new AppealCard(Red, new string('长', 500)), Ann);
        Refused(new DecideCard(Red, true, new string('长', length)), "s-supervisor").ShouldBe(invalid);
    }

    [Fact]
    public void Card_ThatIsNone_IsRefused()
    {
        var unknown = new Refusal("card_unknown", "没有这张监察卡。", "请核对办件编号和卡号。");
        Refused(new AppealCard("none", "系统停机"), Ann).ShouldBe(unknown);
        Refused(new DecideCard("none", true, "误发"), "s-supervisor").ShouldBe(unknown);
    }

    [Fact]
    public void Kinds_AllHaveALabelAndAColour() => Enum.GetValues<CardKind>().Select(kind => $"{kind.Colour().Label()} {kind.Label()}").ShouldBe(
    [
        "提示 即将到期", "黄牌 期限将满", "红牌 逾期", "红牌 未按期答复，视为受理", "红牌 未收件，视为受理", "红牌 再次告知补正", "红牌 不予受理未说明理由",
        "红牌 清单外收费", "红牌 疑似体外办理",
    ]);

    [Fact]
    public void States_AllHaveALabel() => Enum.GetValues<CardState>().Select(state => state.Label()).ShouldBe(["有效", "申诉中", "维持", "撤销"]);

    private void Raise(string? responsible) => Do(new RaiseCard(Red, CardKind.Overdue, Office, responsible, Evidence), "system");

    private IEvent Do(ICommand command, string subject)
    {
        var envelope = Envelopes.Of(Roles.Supervisor, Today, subject);
        var @event = _cards.Decide(command, envelope).Value().ShouldHaveSingleItem();
        _cards.Apply(@event, envelope.Actor, envelope.At);
        return @event;
    }

    private Refusal Refused(ICommand command, string subject) => _cards.Decide(command, Envelopes.Of(Roles.Supervisor, Today, subject)).Refusal();
}
