using ServiceSdk.Catalog;
using ServiceSdk.Catalog.Governance;
using static ServiceSdk.Tests.Catalog.Governance.GovernedCatalog;

namespace ServiceSdk.Tests.Catalog.Governance;

/// <summary>R4: proposed, reviewed by the district office, confirmed by the city's department, in effect everywhere on one day; every version readable.</summary>
public sealed class CatalogHistoryTests
{
    private const string Card = "tn2018-083", Progress = "tn2018-098";

    private readonly GovernedCatalog _catalog = new();

    private CatalogHistory History => _catalog.History;

    [Fact]
    public void Change_Confirmed_TakesEffectOnItsDayAndLeavesTheOldVersionReadable()
    {
        _catalog.Carry(Change(Faster));

        Promise(Start.AddDays(-1)).ShouldBe(20);
        Promise(Start).ShouldBe(10);
        (History.On(Start.AddDays(-1)).VersionOf(Card), History.On(Start).VersionOf(Card)).ShouldBe((1, 2));
        History.Versions(Card).Select(one => (one.Number, one.From, one.Proposal)).ShouldBe([(1, null, null), (2, Start, 1)]);
        History.Versions(Card)[0].Item.ShouldBe(SampleItems.IdCard);
        History.Revision.ShouldBe(1);
    }

    [Fact]
    public void Change_NotYetConfirmed_ChangesNothing()
    {
        _catalog.Do(Editor, Change(Faster));
        _catalog.Do(Reviewer, new ReviewCatalog(1, "同意"));

        Promise(Start).ShouldBe(20);
        History.Versions(Card).Count.ShouldBe(1);
    }

    [Fact]
    public void Change_OfWhatAPluginNowBringsOtherwise_KeepsBothVersionsAsTheyWereRecorded()
    {
        _catalog.Do(Editor, Change(Faster));
        _catalog.Do(Reviewer, new ReviewCatalog(1, "同意"));
        var confirmed = (CatalogConfirmed)_catalog.Decide(Confirmer, new ConfirmCatalog(1, "确认")).Value()[0];
        confirmed.Superseded.ShouldBe([SampleItems.IdCard]);

        var later = new CatalogHistory(CatalogEdition.Of("tn2018", [SampleItems.IdCard with { Title = "身份证" }, SampleItems.Progress]).Value());
        later.Apply(History.Proposals[0].What, Actor.System, default);
        later.Apply(new CatalogReviewed(1, "同意"), Actor.System, default);
        later.Apply(confirmed, Actor.System, default);

        later.Versions(Card).Select(one => one.Item.Title).ShouldBe(["居民身份证", "居民身份证"]);
    }

    [Fact]
    public void Add_Confirmed_IsFoundFromItsDayOn()
    {
        _catalog.Carry(new ProposeCatalog(CatalogAct.Add, [New("tn2018-181", 181)], [], Start, "新增事项"));

        Refused("tn2018-181", Start.AddDays(-1)).ShouldBe(new Refusal("item_not_yet", "“新事项181”自2027-01-01起办理。", "请到时再来。"));
        History.On(Start).Find("tn2018-181").Value().Number.ShouldBe(181);
    }

    [Fact]
    public void Pause_ThenResume_ClosesAndOpensAnItem()
    {
        _catalog.Carry(Close(CatalogAct.Pause, Progress));
        Refused(Progress, Start).ShouldBe(new Refusal("item_paused", "“身份证进度查询”暂停办理：机构调整。", "请等恢复办理后再来。"));
        History.On(Start.AddDays(-1)).Find(Progress).Value().Code.ShouldBe(Progress);

        _catalog.Carry(Close(CatalogAct.Resume, Progress) with { From = Start.AddDays(5) });
        History.On(Start.AddDays(5)).Find(Progress).Value().Code.ShouldBe(Progress);
        Refused(Progress, Start.AddDays(4)).Code.ShouldBe("item_paused");
    }

    [Fact]
    public void Cancel_Confirmed_ClosesTheItemAndKeepsItsVersions()
    {
        _catalog.Carry(Close(CatalogAct.Cancel, Progress));

        Refused(Progress, Start).ShouldBe(new Refusal("item_cancelled", "“身份证进度查询”已经取消：机构调整。", "请向咨询引导台询问。"));
        History.On(Start).Items.ShouldHaveSingleItem().Code.ShouldBe(Card);
        History.Versions(Progress)[0].Item.ShouldBe(SampleItems.Progress);
    }

    [Fact]
    public void Split_Confirmed_NamesWhatTookItsPlace()
    {
        _catalog.Carry(new ProposeCatalog(CatalogAct.Split, [New("tn2018-181", 181), New("tn2018-182", 182)], [Progress], Start, "分开办理"));

        Refused(Progress, Start).ShouldBe(new Refusal("item_replaced", "“身份证进度查询”已经由“新事项181”、“新事项182”代替。", "请选择代替它的事项。"));
        History.On(Start).Items.Select(item => item.Code).ShouldBe([Card, "tn2018-181", "tn2018-182"]);
    }

    [Fact]
    public void Merge_Confirmed_LeavesOneInTheirPlace()
    {
        _catalog.Carry(new ProposeCatalog(CatalogAct.Merge, [New("tn2018-181", 181)], [Card, Progress], Start, "合并办理"));

        History.On(Start).Items.ShouldHaveSingleItem().Code.ShouldBe("tn2018-181");
        Refused(Card, Start).Code.ShouldBe("item_replaced");
        History.On(Start.AddDays(-1)).Items.Count.ShouldBe(2);
    }

    [Fact]
    public void Reject_AtEitherStage_EndsTheProposal()
    {
        _catalog.Do(Editor, Change(Faster));
        _catalog.Do(Reviewer, new RejectCatalog(1, "依据不足"));
        _catalog.Do(Editor, Change(Faster));
        _catalog.Do(Reviewer, new ReviewCatalog(2, "同意"));
        _catalog.Do(Confirmer, new RejectCatalog(2, "不符合上级目录"));

        History.Proposals.Select(one => (one.Stage, one.Opinion)).ShouldBe(
            [(ProposalStage.Rejected, "依据不足"), (ProposalStage.Rejected, "不符合上级目录")]);
        Promise(Start).ShouldBe(20);
    }

    [Fact]
    public void Item_OutsideItsDates_IsClosedToNewCases()
    {
        var dated = SampleItems.Progress with { ValidFrom = new(new(2018, 10, 30), "plan"), ValidTo = new(new(2022, 12, 31), "sample") };
        var history = new CatalogHistory(CatalogEdition.Of("tn2018", [dated]).Value());

        history.On(new(2022, 12, 31)).Find(Progress).Value().ShouldBe(dated);
        history.On(new(2023, 1, 1)).Find(Progress).Refusal().ShouldBe(
            new Refusal("item_over", "“身份证进度查询”办理到2022-12-31为止。", "请向咨询引导台询问。"));
        history.On(new(2018, 10, 29)).Find(Progress).Refusal().ShouldBe(
            new Refusal("item_not_yet", "“身份证进度查询”自2018-10-30起办理。", "请到时再来。"));
    }

    private int Promise(DateOnly day) => History.On(day).Find(Card).Value().PromisedTerm!.Value.Days;

    private Refusal Refused(string code, DateOnly day) => History.On(day).Find(code).Refusal();
}
