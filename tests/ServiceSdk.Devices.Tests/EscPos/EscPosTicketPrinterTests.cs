using ServiceSdk.Devices.Tests.Support;

namespace ServiceSdk.Devices.Tests.EscPos;

public sealed class EscPosTicketPrinterTests
{
    private const string Unproven = "the ticket was sent and nothing proves that it is out: ";

    [Fact]
    public async Task Print_Ready_PutsOneTicketInTheTray()
    {
        await using var post = await PrinterFixture.OpenAsync();

        await post.Printer.PrintAsync(Tickets.Queue, TestContext.Current.CancellationToken);

        post.Bytes.ShouldHaveSingleItem().ShouldBe(await File.ReadAllBytesAsync(
            Path.Combine(AppContext.BaseDirectory, "EscPos", "golden-58.bin"), TestContext.Current.CancellationToken));
        post.Printer.Status.State.ShouldBe(DeviceState.Ready);
    }

    [Theory]
    [InlineData("paper out", DeviceError.ConsumableOut, "the paper has ended")]
    [InlineData("cover open", DeviceError.UserActionRequired, "the cover is open")]
    public async Task Print_StoppedBeforehand_SendsNothing(string fault, DeviceError error, string message)
    {
        await using var post = await PrinterFixture.OpenAsync();
        await post.ControlAsync(fault);

        (await post.PrintAsync("A0001").ShouldFailAsync()).ShouldBe((error, message));

        post.Printer.Status.State.ShouldBe(DeviceState.NeedsAttention);
        await post.ControlAsync("paper ok");
        await post.ControlAsync("cover closed");
        await post.PrintAsync("A0002");
        post.Tickets.ShouldBe(["A0002\nA0002\n"]);
    }

    [Fact]
    public async Task Print_PaperNearItsEnd_PrintsAndSaysSo()
    {
        await using var post = await PrinterFixture.OpenAsync();
        await post.ControlAsync("paper near-end");

        await post.PrintAsync("A0001");

        post.Tickets.Length.ShouldBe(1);
        post.Printer.Status.State.ShouldBe(DeviceState.NeedsAttention);
        post.Printer.Status.Detail.ShouldBe("the paper is near its end");
    }

    [Fact]
    public async Task PaperOut_MidTicket_IsUnknownAndNothingComesOutLate()
    {
        await using var post = await PrinterFixture.OpenAsync();
        await post.ControlAsync("paper out-after 1");
        post.JumpOnceStopped();

        (await post.PrintAsync("A0001").ShouldFailAsync()).ShouldBe((DeviceError.OutcomeUnknown, Unproven + "the paper has ended"));
        (post.Printer.Status.State, post.Printer.Status.Detail).ShouldBe((DeviceState.Offline, "the paper has ended"));

        await post.ReopenAsync();
        await post.ControlAsync("paper ok");
        await post.PrintAsync("A0001 补打");
        post.Tickets.ShouldBe(["A0001 补打\nA0001 补打\n"]);
    }

    [Fact]
    public async Task PowerLost_MidTicket_IsUnknownAndThePrinterServesOnceReopened()
    {
        await using var post = await PrinterFixture.OpenAsync();
        await post.ControlAsync("die-after 12");

        (await post.PrintAsync("A0001").ShouldFailAsync()).Error.ShouldBe(DeviceError.OutcomeUnknown);

        await post.ReopenAsync();
        await post.PrintAsync("A0002");
        post.Tickets.ShouldBe(["A0002\nA0002\n"]);
    }

    [Fact]
    public async Task Print_HostsDeadlinePassedBeforehand_IsATimeoutAndSendsNothing()
    {
        await using var post = await PrinterFixture.OpenAsync();

        (await post.Printer.PrintAsync(Tickets.Queue, new CancellationToken(canceled: true)).ShouldFailAsync())
            .ShouldBe((DeviceError.Timeout, "the host's deadline passed"));

        await post.ReopenAsync();
        await post.PrintAsync("A0002");
        post.Tickets.ShouldBe(["A0002\nA0002\n"]);
    }

    [Fact]
    public async Task Print_OutsideWhatThePrinterCan_FailsBeforeItIsAsked()
    {
        await using var printer = new EscPosPrinter.EscPosPrinterDriver().Create<ITicketPrinter>("tcp://127.0.0.1:1");

        (await printer.PrintAsync(Tickets.Of(), TestContext.Current.CancellationToken).ShouldFailAsync())
            .ShouldBe((DeviceError.Illegal, "the ticket is empty"));
    }
}
