using ServiceSdk.Catalog.Governance;
using static ServiceSdk.Tests.Catalog.Governance.GovernedCatalog;

namespace ServiceSdk.Tests.Catalog.Governance;

/// <summary>Every "no" of the catalog's governance, by exact words.</summary>
public sealed class ProposalRefusalTests
{
    private const string Card = "tn2018-083", Progress = "tn2018-098";

    private static readonly Refusal Shape = new(
        "catalog_proposal_shape", "提议的事项与操作不符。",
        "新增、变更写明事项内容；拆分写一个原事项和至少两个新事项；合并写至少两个原事项和一个新事项；暂停、恢复、取消只写原事项。");

    private static readonly Refusal Words = new("catalog_words_missing", "没有填写理由或者意见，或者超过500个字。", "请写明理由或者意见。");

    private readonly GovernedCatalog _catalog = new();

    public static TheoryData<ProposeCatalog, Refusal> Unfit => new()
    {
        { Change(Faster) with { Reason = " " }, Words },
        { Change(Faster) with { Reason = new string('长', 501) }, Words },
        { Change(Faster, Today), new("catalog_date_past", "生效日期应在今天之后。", "请另定生效日期。") },
        { Change(Faster) with { Items = [] }, Shape },
        { Change(Faster) with { Codes = [Progress] }, Shape },
        { Close(CatalogAct.Pause), Shape },
        { Close(CatalogAct.Cancel, Card) with { Items = [Faster] }, Shape },
        { new(CatalogAct.Split, [New("tn2018-181", 181)], [Card], Start, "拆分"), Shape },
        { new(CatalogAct.Merge, [New("tn2018-181", 181)], [Card], Start, "合并"), Shape },
        { Close(CatalogAct.Pause, "tn2018-999"), new("catalog_code_unknown", "目录中没有事项tn2018-999。", "请核对事项编码。") },
        { Change(New("tn2018-181", 181)), new("catalog_code_unknown", "目录中没有事项tn2018-181。", "请核对事项编码。") },
        { Change(Faster) with { Act = CatalogAct.Add }, new("catalog_code_used", "事项编码tn2018-083已经用过。", "请给新事项另编编码。") },
        { Close(CatalogAct.Pause, Card, Card), new("catalog_code_twice", "提议中事项tn2018-083重复。", "每个事项只写一次。") },
        { Close(CatalogAct.Resume, Card), new("catalog_item_not_paused", "事项tn2018-083没有暂停。", "无需恢复。") },
        { Change(SampleItems.IdCard), new("catalog_nothing_changed", "事项tn2018-083的内容没有变化。", "请只提有变化的事项。") },
        { new(CatalogAct.Add, [New("tn2018-181", 83)], [], Start, "新增"),
            new("catalog_invalid", "服务事项目录有2处错误：tn2018-083 事项序号重复；tn2018-181 事项序号重复。", "请改正后重新载入。") },
    };

    [Theory, MemberData(nameof(Unfit))]
    public void Propose_WhatDoesNotFit_IsRefused(ProposeCatalog propose, Refusal refusal) => Refused(Editor, propose).ShouldBe(refusal);

    [Fact]
    public void Propose_OfAnItemAlreadyInHand_IsRefused()
    {
        _catalog.Do(Editor, Change(Faster));

        Refused(Editor, Close(CatalogAct.Pause, Card)).ShouldBe(
            new Refusal("catalog_code_pending", "事项tn2018-083已有正在办理的提议。", "请等该提议确认或者退回后再提。"));
    }

    [Fact]
    public void Propose_OfAnItemThatIsGone_IsRefused()
    {
        _catalog.Carry(Close(CatalogAct.Cancel, Progress));

        Refused(Editor, Close(CatalogAct.Pause, Progress)).ShouldBe(
            new Refusal("catalog_item_gone", "事项tn2018-098已经取消、拆分或者合并。", "请新增事项。"));
    }

    [Fact]
    public void Pause_OfAnItemThatIsPaused_IsRefused()
    {
        _catalog.Carry(Close(CatalogAct.Pause, Progress));

        Refused(Editor, Close(CatalogAct.Pause, Progress)).ShouldBe(
            new Refusal("catalog_item_paused_already", "事项tn2018-098已经暂停。", "无需再次暂停。"));
    }

    [Fact]
    public void Propose_ForADayBeforeTheLastChange_IsRefused()
    {
        _catalog.Carry(Change(Faster));

        Refused(Editor, Close(CatalogAct.Pause, Card) with { From = Start.AddDays(-1) }).ShouldBe(
            new Refusal("catalog_date_before_last", "事项tn2018-083已有自2027-01-01起生效的变动。", "请定在那一天或者以后。"));
    }

    [Fact]
    public void Step_BySomebodyWhoTookOneBefore_IsRefused()
    {
        var same = new Refusal("catalog_same_person", "提出、审核、确认应由不同的人办理。", "请由另一人办理。");
        _catalog.Do(Editor, Change(Faster));
        Refused(Editor, new ReviewCatalog(1, "同意")).ShouldBe(same);

        _catalog.Do(Reviewer, new ReviewCatalog(1, "同意"));
        Refused(Editor, new ConfirmCatalog(1, "确认")).ShouldBe(same);
        Refused(Reviewer, new ConfirmCatalog(1, "确认")).ShouldBe(same);
    }

    [Fact]
    public void Step_OutOfOrder_IsRefusedAndTheStageTold()
    {
        static Refusal Stage(string stage) => new(
            "catalog_proposal_stage", $"该提议{stage}，不能这样办理。", "提议经区政务办审核后由市级部门确认；确认或者退回后不再变动。");
        _catalog.Do(Editor, Change(Faster));
        Refused(Confirmer, new ConfirmCatalog(1, "确认")).ShouldBe(Stage("待审核"));

        _catalog.Do(Reviewer, new ReviewCatalog(1, "同意"));
        Refused(Reviewer, new ReviewCatalog(1, "同意")).ShouldBe(Stage("待确认"));

        _catalog.Do(Confirmer, new ConfirmCatalog(1, "确认"));
        Refused(Confirmer, new RejectCatalog(1, "有误")).ShouldBe(Stage("已确认"));

        _catalog.Do(Editor, Close(CatalogAct.Pause, Progress));
        _catalog.Do(Reviewer, new RejectCatalog(2, "有误"));
        Refused(Reviewer, new ReviewCatalog(2, "同意")).ShouldBe(Stage("已退回"));
    }

    [Fact]
    public void Step_OfNoProposalOrWithoutWords_IsRefused()
    {
        _catalog.Do(Editor, Change(Faster));

        Refused(Reviewer, new ReviewCatalog(2, "同意")).ShouldBe(new Refusal("catalog_proposal_unknown", "没有这个提议。", "请核对提议编号。"));
        Refused(Reviewer, new ReviewCatalog(1, "")).ShouldBe(Words);
    }

    [Fact]
    public void Confirm_OnceTheDayHasCome_IsRefused()
    {
        _catalog.Do(Editor, Change(Faster));
        _catalog.Do(Reviewer, new ReviewCatalog(1, "同意"));

        _catalog.Decide(Confirmer, new ConfirmCatalog(1, "确认"), Start).Refusal().ShouldBe(
            new Refusal("catalog_date_passed", "提议的生效日期已过。", "请退回，另定生效日期后重新提出。"));
    }

    private Refusal Refused(string who, ICommand command) => _catalog.Decide(who, command).Refusal();
}
