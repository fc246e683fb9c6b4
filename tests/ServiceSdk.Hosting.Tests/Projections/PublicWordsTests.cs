using ServiceSdk.Cases;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Tests.Projections;

/// <summary>What everyone may read of a case: how far it has come, and what to do next.</summary>
public sealed class PublicWordsTests
{
    private const string Wait = "请等待通知，现在没有需要您办理的手续。";
    private const string Over = "没有需要您办理的手续。对结果有异议的，可以按文书写明的救济途径提出。";

    [Theory]
    [InlineData(CaseState.Received, PublicStage.Filed, Wait)]
    [InlineData(CaseState.SupplementRequired, PublicStage.Filed, "请在补正通知写明的期限内，把其中列明的材料一次交齐。")]
    [InlineData(CaseState.Suspended, PublicStage.Accepted, Wait)]
    [InlineData(CaseState.Refused, PublicStage.Decided, Wait)]
    [InlineData(CaseState.NotAccepted, PublicStage.Ended, Over)]
    [InlineData(CaseState.Archived, PublicStage.Ended, Over)]
    public void State_ForEveryone_IsAStageAndWhatToDo(CaseState state, PublicStage stage, string next) =>
        (PublicWords.StageOf(state), PublicWords.NextOf(state, DeliveryWay.Window)).ShouldBe((stage, next));

    [Theory]
    [InlineData(DeliveryWay.Window, "请带本人身份证件到大厅领取；由他人代领的，代领人还要带自己的身份证件。")]
    [InlineData(DeliveryWay.Post, "请留意邮件，并当面签收。")]
    [InlineData(DeliveryWay.Online, "请留意电子送达的通知。")]
    public void Result_ToBeHandedOver_SaysHowToGetIt(DeliveryWay way, string next) =>
        PublicWords.NextOf(CaseState.AwaitingDelivery, way).ShouldBe(next);

    [Fact]
    public void State_OfEitherDecision_ReadsTheSame()
    {
        PublicWords.Of(CaseState.Granted, DeliveryWay.Window).ShouldBe(PublicWords.Of(CaseState.Refused, DeliveryWay.Window));
        PublicWords.NextOf(CaseState.Granted, DeliveryWay.Window).ShouldBe(PublicWords.NextOf(CaseState.Refused, DeliveryWay.Window));
    }
}
