using ServiceSdk.Cases;
using ServiceSdk.Tiers;

namespace ServiceSdk.Tests.Cases;

/// <summary>R23, institutional agency: who held the paper file, and since when.</summary>
public sealed class FileCustodyTests
{
    private const string Town = "320402006-1", Body = "320402-b4";

    private static readonly SubmitCase Filing = CaseFile.Filing() with
    {
        Intake = new Intake(IntakeChannel.Agency, new Competence(Body, Body, false), HandsOver: true),
    };

    [Fact]
    public void HandOver_ToTheOfficeAboveAndBack_IsTheChain()
    {
        var file = new CaseFile().Take(Roles.Clerk, Filing);

        file.Case.FileHolders.Single().ShouldBe(new FileHolder(Town, Envelopes.At(file.Today)));
        Take(file, Town, Body);
        Take(file, Body, Town);

        file.Case.FileHolders.Select(holder => holder.Office).ShouldBe([Town, Body, Town]);
    }

    [Fact]
    public void HandOver_ByWhoDoesNotHoldIt_IsRefused() => Refused(new CaseFile().Take(Roles.Clerk, Filing), Body, Town).ShouldBe(
        new Refusal("file_not_held", "材料现由单位320402006-1保管。", "请由保管单位办理交接。"));

    [Theory]
    [InlineData(Town)]
    [InlineData("320402001-1")]
    public void HandOver_ToNoOtherOfficeOfTheCase_IsRefused(string to) => Refused(new CaseFile().Take(Roles.Clerk, Filing), Town, to).ShouldBe(
        new Refusal("file_receiver_not_of_case", "接收单位不是本办件的其他经办单位。", "请核对接收单位编号。"));

    [Fact]
    public void HandOver_BeforeTheFilingOrAfterTheArchive_IsRefused()
    {
        Refused(new CaseFile(), Town, Body).ShouldBe(new Refusal("file_case_wrong_state", "办件当前为“草稿”状态，没有材料可以交接。", "请核对办件状态。"));
        Refused(CaseFile.In(CaseState.Archived), Town, Body).Message.ShouldBe("办件当前为“已归档”状态，没有材料可以交接。");
    }

    private static void Take(CaseFile file, string from, string to)
    {
        foreach (var @event in file.Case.Decide(new HandOverFile(to), Of(from)).Value())
            file.Case.Apply(@event, Of(from).Actor, Of(from).At);
    }

    private static Refusal Refused(CaseFile file, string from, string to) => file.Case.Decide(new HandOverFile(to), Of(from)).Refusal();

    private static Envelope Of(string office) =>
        Envelopes.Of(Roles.Clerk, new(2026, 8, 3)) with { Actor = new Actor("s-1", Roles.Clerk, office, "") };
}
