using ServiceSdk.Items;
using ServiceSdk.Tests.Catalog;
using ServiceSdk.Tiers;

namespace ServiceSdk.Tests.Tiers;

/// <summary>R8: any hall of the district takes a filing from anybody; only whose business it is differs.</summary>
public sealed class JurisdictionTests
{
    private const string Lanling = "320402006", Zhenglu = "320402109", LanlingVillage = "320402006901", District = "320402";

    private static readonly Jurisdiction Rules = new(DelegationList.Tianning2018, Region.Tianning);

    /// <summary>83: reviewed and decided by the town.</summary>
    private static readonly ServiceItem IdCard = SampleItems.IdCard;

    /// <summary>178: reviewed by the town, decided by the district.</summary>
    private static readonly ServiceItem Allowance = Of("tn2018-178", "民政局", "低保", HandlingMode.Reported);

    /// <summary>129: the district's alone.</summary>
    private static readonly ServiceItem Withdrawal = Of("tn2018-129", "公积金", "购房提取", HandlingMode.Promised);

    [Fact]
    public void AtHall_OfTheApplicantsOwnTown_IsTheTowns() =>
        AtHall(IdCard, Lanling, null).ShouldBe(new Competence("320402006-1", "320402006-1", false));

    [Fact]
    public void AtHall_OfAVillageOfTheTown_IsTheTownsToo_AndNotCrossRegion() =>
        AtHall(IdCard, LanlingVillage, Lanling).ShouldBe(new Competence("320402006-1", "320402006-1", false));

    [Fact]
    public void AtHall_OfAnotherTown_IsTheTownOfTheApplicant_AndCrossRegion() =>
        AtHall(IdCard, Zhenglu, LanlingVillage).ShouldBe(new Competence("320402006-1", "320402006-1", true));

    [Fact]
    public void AtHall_OfTheDistrictForATownsItem_IsHandedDown() =>
        AtHall(IdCard, District, Zhenglu).ShouldBe(new Competence("320402109-1", "320402109-1", true));

    [Fact]
    public void AtHall_OfAReportedItem_IsReviewedByTheTownAndDecidedByTheDepartmentsBody() =>
        AtHall(Allowance, LanlingVillage, null).ShouldBe(new Competence("320402006-1", "320402-b9", false));

    [Fact]
    public void AtHall_OfTheDistrictsOwnItem_IsTheBodysWhoeverFiles() =>
        AtHall(Withdrawal, Zhenglu, Lanling).ShouldBe(new Competence("320402-b4", "320402-b4", false));

    [Fact]
    public void AtHall_DoneOnTheSpotOrNotListedOrOutsideTheRegion_IsTheHallsOwn()
    {
        AtHall(IdCard, "110105", null).ShouldBe(new Competence("110105-1", "110105-1", false));
        AtHall(Of("tn2018-129", "公积金", "购房提取", HandlingMode.Immediate), Zhenglu, Lanling).ShouldBe(new Competence("320402109-1", "320402109-1", false));
        AtHall(Of("tn2018-501", "税务局", "办税", HandlingMode.Promised), Zhenglu, Lanling).ShouldBe(new Competence("320402109-1", "320402109-1", false));
    }

    [Fact]
    public void AtHall_OfAnUnknownDivision_IsRefused() => Rules.AtHall(IdCard, HallId.FirstOf(Lanling), "110105").Refusal()
        .ShouldBe(new Refusal("division_unknown", "没有这个行政区划。", "请核对区划代码。"));

    [Fact]
    public void AtHall_OfADepartmentWithoutABody_IsRefused() =>
        Rules.AtHall(Of("tn2018-129", "税务局", "办税", HandlingMode.Promised), HallId.FirstOf(Lanling), null).Refusal()
            .ShouldBe(new Refusal("competent_body_unknown", "没有登记税务局的办理机构。", "请系统管理员补充下放清单。"));

    [Fact]
    public void Online_ByTheApplicantsDivision_IsThatTownsAndNeverCrossRegion() =>
        Rules.Online(Allowance, LanlingVillage).Value().ShouldBe(new Competence("320402006-1", "320402-b9", false));

    [Fact]
    public void Online_WithoutADivision_IsRefused() => Rules.Online(Allowance, null).Refusal().ShouldBe(new Refusal(
        "filing_division_missing", "“低保”由申请人所在镇（街道）办理，没有填写区划。", "请填写户籍地或者居住地的区划代码。"));

    [Fact]
    public void Online_OfAnItemThatIsNotFiledSo_IsRefused() => Rules.Online(IdCard, Lanling).Refusal().ShouldBe(new Refusal(
        "item_not_online", $"“{IdCard.Title}”不能网上申报。", "请到大厅窗口办理。"));

    private static Competence AtHall(ServiceItem item, string hall, string? division) =>
        Rules.AtHall(item, HallId.FirstOf(hall), division).Value();

    private static ServiceItem Of(string code, string department, string title, HandlingMode mode) =>
        SampleItems.IdCard with { Code = code, Department = department, Title = title, Mode = new(mode, Sources.Sample) };
}
