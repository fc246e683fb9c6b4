using ServiceSdk.Cases.Rules;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Cases.Rules;

public sealed class ProcedureRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Fact]
    public void Of_Licensing_AreTheTermsOfTheAdministrativeLicensingLaw()
    {
        var rules = ProcedureRules.Of(Procedure.Licensing, Today);

        rules.Receive.ShouldBe(Lawful(5, 32));
        rules.DeemedAcceptance.ShouldBeTrue();
        rules.Process.ShouldBe(Lawful(20, 42));
        rules.Extension.ShouldBe(new Extension(Days(10), 1, "本行政机关负责人", "行政许可法第42条"));
        rules.Joint.ShouldBe(new JointHandling(Lawful(45, 42), new Extension(Days(15), 1, "本级人民政府负责人", "行政许可法第42条")));
        rules.FirstReview.ShouldBe(Lawful(20, 43));
        rules.Delivery.ShouldBe(Lawful(10, 44));
        rules.Uncounted!.Value.ShouldBe(["听证", "招标", "拍卖", "检验", "检测", "检疫", "鉴定", "专家评审"]);
        rules.Uncounted.Source.ShouldBe("行政许可法第45条");
        rules.Unit.ShouldBe(new Sourced<DayUnit>(DayUnit.WorkingDays, "行政许可法第82条"));
    }

    [Theory]
    [InlineData(Procedure.Confirmation)]
    [InlineData(Procedure.Benefit)]
    [InlineData(Procedure.PublicService)]
    [InlineData(Procedure.Query)]
    public void Of_AnyOther_HaveNoTermOfLicensing(Procedure procedure)
    {
        var rules = ProcedureRules.Of(procedure, Today);

        (rules.Unit, rules.Receive, rules.DeemedAcceptance, rules.Process, rules.Extension, rules.Joint, rules.FirstReview, rules.Delivery, rules.Uncounted)
            .ShouldBe((null, null, false, null, null, null, null, null, null));
        rules.Cure?.Source.ShouldBe(Sources.Sample);
    }

    [Fact]
    public void Of_ADayBeforeTheFirst_AreTheFirst() => // a machine whose clock fell back to 1970 hears of the date, not of the rules
        ProcedureRules.Of(Procedure.Licensing, new(1970, 1, 1)).ShouldBe(ProcedureRules.Of(Procedure.Licensing, Today));

    [Fact]
    public void Shipped_OfEachProcedure_FollowEachOtherWithoutAGap()
    {
        ProcedureRules.Shipped.Select(rules => rules.Procedure).Distinct().ShouldBe(Enum.GetValues<Procedure>());
        foreach (var own in ProcedureRules.Shipped.GroupBy(rules => rules.Procedure))
        {
            own.Zip(own.Skip(1)).ShouldAllBe(pair => pair.First.ValidTo!.Value.AddDays(1) == pair.Second.ValidFrom);
            own.Last().ValidTo.ShouldBeNull();
        }
    }

    private static Sourced<Term> Lawful(int days, int article) => new(Days(days), $"行政许可法第{article}条");

    private static Term Days(int days) => new(days, DayUnit.WorkingDays);
}
