using ServiceSdk.Calendar;
using ServiceSdk.Cases.Rules;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Cases.Rules;

public sealed class DeemedAcceptanceTests
{
    [Fact]
    public void Of_AFilingNobodyAnswers_CountsTheProcessFromTheDayItWasReceived()
    {
        var accepted = DeemedAcceptance.Of(LegalCalendar.Shipped, Procedure.Licensing, new(2018, 9, 27)).Value();

        (accepted with { Notices = [] }).ShouldBe(accepted with
        {
            DeemedAcceptedAfter = new(2018, 10, 9), ProcessAnchor = new(2018, 9, 27), Due = new(2018, 10, 30), Provisional = false, Notices = [],
        });
        accepted.Notices.ShouldBe(["2018"]);
    }

    [Fact]
    public void Of_AProcedureTheLawDoesNotBind_IsRefused() =>
        DeemedAcceptance.Of(LegalCalendar.Shipped, Procedure.Benefit, new(2018, 9, 27)).Refusal().ShouldBe(
            new Refusal("deemed_acceptance_not_in_procedure", "该程序没有视为受理的规定。", "视为受理只适用于行政许可（licensing）。"));
}
