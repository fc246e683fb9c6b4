using ServiceSdk.Devices;
using ServiceSdk.Hosting.SideEffects;
using ServiceSdk.Queueing;
using static ServiceSdk.Hosting.Tests.Halls.HallProcess;

namespace ServiceSdk.Hosting.Tests.SideEffects;

public sealed class TicketLayoutTests
{
    private const long Minute = 60_000;

    private static readonly TicketIssued Issued = new(
        "t", "A001", Configuration.Lines[0].Id, "tn2018-001", "户口登记", TicketClass.Ordinary, null, 9, null,
        Estimate: new WaitEstimate(3, 11 * Minute, 23 * Minute));

    [Fact]
    public void Ticket_WithAnEstimate_SaysHowManyAreBeforeAndHowLongItTakes()
    {
        var fields = Printed(Issued).OfType<FieldBlock>().ToList();
        fields.ShouldContain(new FieldBlock("前面", "3人"));
        fields.ShouldContain(new FieldBlock("等候", "约10–25分钟"));
    }

    [Fact]
    public void Ticket_WithoutAnEstimate_SaysHowManyWait()
    {
        var fields = Printed(Issued with { Estimate = null }).OfType<FieldBlock>().ToList();
        fields.ShouldContain(new FieldBlock("前面", "9人"));
        fields.ShouldNotContain(field => field.Label == "等候");
    }

    [Fact]
    public void Ticket_ThatMayNotBeCalledBeforeClosing_SaysSo()
    {
        var warning = new TextBlock("今天闭厅前可能叫不到您。");
        Printed(Issued with { Late = true }).ShouldContain(warning);
        Printed(Issued).ShouldNotContain(warning);
    }

    private static IReadOnlyList<TicketBlock> Printed(TicketIssued issued) => TicketLayout.Of(Configuration, issued, 0, again: false).Blocks;
}
