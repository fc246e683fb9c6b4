using ServiceSdk.Devices;
using ServiceSdk.Halls;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.SideEffects;

/// <summary>What stands on a printed ticket. No personal data.</summary>
internal static class TicketLayout
{
    public static TicketDocument Of(HallConfiguration hall, TicketIssued issued, long issuedAt, bool again)
    {
        var line = hall.Lines.FirstOrDefault(one => one.Id == issued.Line);
        var minute = CivilTime.MinuteOfDay(issuedAt);
        List<TicketBlock> blocks =
        [
            new TextBlock(hall.Name, TicketAlign.Centre, Bold: true),
            new RuleBlock(),
            new TextBlock(issued.Number, TicketAlign.Centre, Size: 4, Bold: true),
            new FieldBlock("事项", issued.ItemTitle),
            .. (issued.Further ?? []).Select(item => new FieldBlock("然后", item.Title)),
            new FieldBlock("队列", line?.Name ?? issued.Line),
            new FieldBlock("前面", $"{issued.Estimate?.Ahead ?? issued.Ahead}人"),
            .. issued.Estimate is { } estimate ? [new FieldBlock("等候", WaitText.Wait(estimate))] : Array.Empty<TicketBlock>(),
            new FieldBlock("时间", $"{CivilTime.Text(CivilTime.Date(issuedAt))} {minute / 60:00}:{minute % 60:00}"),
            new RuleBlock(),
            new TextBlock("请留意叫号和显示屏，过号请到咨询台。"),
        ];
        if (issued.Late is true)
            blocks.Add(new TextBlock("今天闭厅前可能叫不到您。"));
        if (again)
            blocks.Insert(1, new TextBlock("补打", TicketAlign.Centre, Bold: true));
        if (hall.Demonstration)
            blocks.Add(new TextBlock("演示数据，不作办事依据", TicketAlign.Centre, Bold: true));
        return new TicketDocument(blocks);
    }
}
