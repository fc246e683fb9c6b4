using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseRetentionTests
{
    private static readonly ItemRetention Rule = new(
        new(RetentionStart.Ended), new(RetentionStart.Delivered) { Years = 30 }, Sources.Sample);

    [Theory]
    [InlineData(CaseState.NotAccepted)]
    [InlineData(CaseState.Withdrawn)]
    [InlineData(CaseState.Terminated)]
    [InlineData(CaseState.Closed)]
    public void Archive_OfEveryEndedCase_KeepsItTenYearsFromItsEndWhereTheItemSaysNothing(CaseState ended)
    {
        var file = CaseArrangement.Before(ended, CaseTrigger.Archive);
        var end = file.Today;
        (file.Case.KeptUntil, CaseRetention.Of(file.Case)).ShouldBe((null, new CaseRetention(end, 10, Sources.Sample)));

        file.Today = new(2027, 1, 4);
        file.Take(Roles.Archivist, CaseTrigger.Archive);

        CaseRetention.Of(file.Case).ShouldBe(new CaseRetention(end, 10, Sources.Sample));
        file.Case.KeptUntil.ShouldBe(end.AddYears(10));
    }

    [Fact]
    public void Archive_ByResult_KeepsForEverOrFromTheDelivery()
    {
        Archived(CaseDecision.Grant, Rule).ShouldBe(new CaseRetention(new(2026, 8, 5), null, Sources.Sample));
        Archived(CaseDecision.Grant, Rule)!.Until.ShouldBeNull();
        Archived(CaseDecision.Refuse, Rule).ShouldBe(new CaseRetention(new(2026, 8, 4), 30, Sources.Sample));
    }

    [Fact]
    public void Archive_OfACertificate_CountsFromItsLastDay() =>
        Archived(CaseDecision.Grant, Rule with { Granted = new(RetentionStart.CertificateExpiry) { Years = 10 } })
            .ShouldBe(new CaseRetention(new(2036, 8, 2), 10, Sources.Sample));

    [Fact]
    public void Of_ACaseUnderWay_IsNothingYet() => CaseRetention.Of(CaseArrangement.Before(CaseState.Delivered, CaseTrigger.Close).Case).ShouldBeNull();

    private static CaseRetention? Archived(CaseDecision decision, ItemRetention rule) => CaseRetention.Of(new CaseFile().On(2026, 8, 3)
        .LayBeforeTheApprover(CaseFile.IdCard with { Retention = rule })
        .Take(Roles.Approver, decision == CaseDecision.Grant ? CaseTrigger.Grant : CaseTrigger.Refuse, CaseFile.Everything with { ValidUntil = new(2036, 8, 2) })
        .Take(Roles.DeliveryDesk, CaseTrigger.PrepareDelivery)
        .On(2026, 8, 4).Take(Roles.Clerk, CaseTrigger.PickUp, CaseFile.Everything with { SignedOn = null })
        .On(2026, 8, 5).Take(Roles.System, CaseTrigger.Close).On(2026, 9, 1).Take(Roles.Archivist, CaseTrigger.Archive).Case);
}
