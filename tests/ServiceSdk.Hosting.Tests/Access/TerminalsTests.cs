using ServiceSdk.Hosting.Access;
using static ServiceSdk.Hosting.Tests.Access.SampleAccounts;

namespace ServiceSdk.Hosting.Tests.Access;

public sealed class TerminalsTests
{
    private static readonly Refusal CodeInvalid = new("enrolment_code_invalid", "登记码不正确，或者已经用过、过期。", "请管理员重新生成登记码。");
    private readonly SampleAccounts _sample = new();

    [Fact]
    public void Code_Redeemed_EnrolsOnce()
    {
        _sample.Do(Offer("kiosk-1", code: 1));
        _sample.Accounts.FindTerminal("kiosk-1").ShouldBeNull();
        _sample.Do(new RedeemEnrolment([1], [9]));
        var terminal = _sample.Accounts.FindTerminal("kiosk-1")!;
        (terminal.Kind, terminal.Office, terminal.Post, terminal.Stamp).ShouldBe((TerminalKind.Kiosk, Hall, "kiosk-1", _sample.Now));
        terminal.SecretHash.ShouldBe([9]);
        _sample.Refused(new RedeemEnrolment([1], [8])).ShouldBe(CodeInvalid);
    }

    [Fact]
    public void Code_HoldsTenMinutes()
    {
        _sample.Do(Offer("kiosk-1", code: 1));
        _sample.Do(Offer("kiosk-2", code: 2));
        _sample.Now += 600_000 - 1;
        _sample.Do(new RedeemEnrolment([1], [9]));
        _sample.Now += 1;
        _sample.Refused(new RedeemEnrolment([2], [9])).ShouldBe(CodeInvalid);
    }

    [Fact]
    public void Code_OfferedAnew_TakesThePlaceOfTheOneBefore()
    {
        _sample.Do(Offer("kiosk-1", code: 1));
        _sample.Do(Offer("kiosk-1", code: 2));
        _sample.Refused(new RedeemEnrolment([1], [9])).ShouldBe(CodeInvalid);
        _sample.Do(new RedeemEnrolment([2], [9]));
    }

    [Fact]
    public void Terminal_EnrolledAnew_HasAnotherSecretAndStamp()
    {
        _sample.Do(Offer("kiosk-1", code: 1));
        _sample.Do(new RedeemEnrolment([1], [8]));
        _sample.Now += 1;
        _sample.Do(Offer("kiosk-1", code: 2, post: "kiosk-2"));
        _sample.Do(new RedeemEnrolment([2], [9]));
        var terminal = _sample.Accounts.Terminals.ShouldHaveSingleItem();
        (terminal.Post, terminal.SecretHash[0], terminal.Stamp).ShouldBe(("kiosk-2", (byte)9, _sample.Now));
    }

    [Fact]
    public void Terminal_OfAnotherHallOrKind_IsNotReplaced()
    {
        var taken = new Refusal("terminal_taken", "这个终端编号已经登记。", "请换一个终端编号，或先注销原来的终端。");
        _sample.Do(Offer("kiosk-1", code: 1));
        _sample.Do(new RedeemEnrolment([1], [8]));
        _sample.Refused(Offer("kiosk-1", code: 2, office: "320402109-1")).ShouldBe(taken);
        _sample.Refused(Offer("kiosk-1", code: 2, TerminalKind.WindowScreen, "1")).ShouldBe(taken);
        _sample.Refused(new EnrolTerminal(new TerminalEnrolled("kiosk-1", TerminalKind.Kiosk, Hall, "kiosk-1", [7]))).ShouldBe(taken);

        _sample.Do(new RemoveTerminal("kiosk-1"));
        _sample.Do(Offer("kiosk-1", code: 2, office: "320402109-1"));
    }

    [Fact]
    public void Terminal_Removed_IsGone()
    {
        var unknown = new Refusal("terminal_unknown", "没有这个终端。", "请核对终端编号。");
        _sample.Refused(new RemoveTerminal("kiosk-1")).ShouldBe(unknown);
        _sample.Do(Offer("kiosk-1", code: 1));
        _sample.Do(new RedeemEnrolment([1], [8]));
        _sample.Do(new RemoveTerminal("kiosk-1"));
        _sample.Accounts.Terminals.ShouldBeEmpty();
        _sample.Refused(new RemoveTerminal("kiosk-1")).ShouldBe(unknown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("kiosk 1")]
    [InlineData("终端")]
    public void Terminal_Misnamed_IsRefused(string terminal) =>
        _sample.Refused(Offer(terminal, code: 1)).ShouldBe(new Refusal("terminal_invalid", "终端编号不正确。", "请用字母、数字和连字符，最多40个。"));

    [Theory]
    [InlineData(TerminalKind.Kiosk, "")]
    [InlineData(TerminalKind.WindowScreen, "")]
    [InlineData(TerminalKind.Display, "1")]
    public void Post_NotOfTheKind_IsRefused(TerminalKind kind, string post) =>
        _sample.Refused(Offer("t-1", code: 1, kind, post)).ShouldBe(
            new Refusal("post_invalid", "终端的位置不正确。", "自助机填写自助机编号，窗口屏填写窗口编号，显示屏不填。"));
}
