using ServiceSdk.Tiers;

namespace ServiceSdk.Tests.Tiers;

/// <summary>R3: the town or village confirms and supplements the list, inside its own authority.</summary>
public sealed class HallDelegationTests
{
    private const string Lanling = "320402006-1", Zhenglu = "320402109-1", Village = "320402006901-1", District = "320402-1";

    private readonly HallDelegation _delegation = new(DelegationList.Tianning2018, Region.Tianning);

    [Theory]
    [InlineData(Lanling, "tn2018-083", Taking.Accept)]
    [InlineData(District, "tn2018-083", Taking.Accept)]
    [InlineData(Village, "tn2018-178", Taking.Accept)]
    [InlineData(Lanling, "tn2018-085", Taking.Accept)]
    [InlineData(Zhenglu, "tn2018-129", Taking.Agency)]
    [InlineData(District, "tn2018-129", Taking.Accept)]
    [InlineData(Village, "tn2018-501", Taking.Accept)]
    [InlineData("110105-1", "tn2018-129", Taking.Accept)]
    public void Takes_WhatTheListSays_InEachWay(string hall, string item, Taking taking) => Takes(hall, item).Value().ShouldBe(taking);

    [Theory]
    [InlineData("tn2018-083", "“某事项”没有下放到本级大厅受理。", "请到镇（街道）为民服务中心办理。")]
    [InlineData("tn2018-129", "“某事项”没有下放到本级大厅受理。", "请到区政务服务中心办理。")]
    public void Takes_OfAVillage_WhatIsTheTiersAbove_IsRefusedAndToldWhere(string item, string message, string remedy) =>
        Takes(Village, item).Refusal().ShouldBe(new Refusal("item_not_delegated", message, remedy));

    [Fact]
    public void Takes_APartlyCoveredItemElsewhere_IsRefusedAndToldWhere() => Takes(Zhenglu, "tn2018-085").Refusal().ShouldBe(
        new Refusal("item_at_other_halls", "“某事项”只在部分大厅受理。", "请到大厅320402006-1办理。"));

    [Fact]
    public void Supplement_OfAPartlyCoveredItem_OpensTheHall()
    {
        Take(Zhenglu, new SupplementDelegation("tn2018-085", "新设受理点"));

        Takes(Zhenglu, "tn2018-085").Value().ShouldBe(Taking.Accept);
    }

    [Fact]
    public void Withhold_ThenSupplement_ClosesAndOpensAnItem()
    {
        Take(Lanling, new WithholdDelegation("tn2018-083", "指纹采集设备检修"));
        Takes(Lanling, "tn2018-083").Refusal().ShouldBe(
            new Refusal("item_withheld", "本大厅暂不受理“某事项”：指纹采集设备检修。", "请到其他大厅办理。"));

        Take(Lanling, new SupplementDelegation("tn2018-083", "设备已修复"));
        Takes(Lanling, "tn2018-083").Value().ShouldBe(Taking.Accept);
    }

    [Fact]
    public void Confirm_TheEdition_IsKept()
    {
        Take(Lanling, new ConfirmDelegation("tn2018"));

        _delegation.Confirmed.ShouldBe("tn2018");
        Refused(Lanling, new ConfirmDelegation("tn2018")).ShouldBe(
            new Refusal("delegation_already_confirmed", "本大厅已经确认过这一版下放清单。", "无需再次确认。"));
    }

    public static TheoryData<string, ICommand, Refusal> Unfit => new()
    {
        { Lanling, new ConfirmDelegation("tn2017"), new("delegation_edition_not_current", "现行下放清单是“tn2018”版。", "请核对清单版本后再确认。") },
        { Village, new SupplementDelegation("tn2018-083", "群众需要"),
            new("delegation_outside_authority", "超出本级权限，不能补充这个事项。", "该事项由镇（街道）为民服务中心受理。") },
        { Lanling, new SupplementDelegation("tn2018-083", "群众需要"), new("delegation_already_taken", "本大厅已经受理这个事项。", "无需补充。") },
        { Village, new WithholdDelegation("tn2018-083", "无设备"), new("delegation_not_taken", "本大厅没有受理这个事项。", "无需暂停。") },
        { Lanling, new WithholdDelegation("tn2018-501", "无设备"), new("delegation_item_unknown", "下放清单中没有这个事项。", "请核对事项编码。") },
        { Lanling, new SupplementDelegation("tn2018-083", " "),
            new("delegation_reason_missing", "没有填写理由，或者超过200个字。", "请写明补充或者暂停受理的理由。") },
        { Lanling, new WithholdDelegation("tn2018-083", new string('长', 201)),
            new("delegation_reason_missing", "没有填写理由，或者超过200个字。", "请写明补充或者暂停受理的理由。") },
    };

    [Theory]
    [MemberData(nameof(Unfit), DisableDiscoveryEnumeration = true)]
    public void Decide_WhatDoesNotFit_IsRefusedInItsOwnWords(string hall, ICommand command, Refusal refusal) => Refused(hall, command).ShouldBe(refusal);

    private Outcome<Taking> Takes(string hall, string item) => _delegation.Takes(HallId.Parse(hall).Value(), item, "某事项");

    private void Take(string hall, ICommand command)
    {
        var envelope = Of(hall);
        foreach (var @event in _delegation.Decide(command, envelope).Value())
            _delegation.Apply(@event, envelope.Actor, envelope.At);
    }

    private Refusal Refused(string hall, ICommand command) => _delegation.Decide(command, Of(hall)).Refusal();

    private static Envelope Of(string hall) =>
        Envelopes.Of(Roles.Manager, new(2026, 11, 26)) with { Actor = new Actor("s-1", Roles.Manager, hall, "") };
}
