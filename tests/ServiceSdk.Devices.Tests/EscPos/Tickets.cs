namespace ServiceSdk.Devices.Tests.EscPos;

/// <summary>A queue ticket with every kind of block in it.</summary>
internal static class Tickets
{
    public static TicketDocument Queue { get; } = new(
    [
        new TextBlock("兰陵街道为民服务中心", TicketAlign.Centre, Bold: true),
        new TextBlock("A0012", TicketAlign.Centre, Size: 3, Bold: true),
        new RuleBlock(),
        new FieldBlock("事项", "核发常州市居民身份证"),
        new FieldBlock("前面等候", "3人"),
        new FieldBlock("请带材料", "居民户口簿原件、近期照片回执、法定监护人身份证件（未满十六周岁）"),
        new RuleBlock(),
        new TextBlock("过号请到导服台重新取号。Please wait in the hall until your number is called.", TicketAlign.Left),
        new TextBlock("演示数据", TicketAlign.Right),
        new QrBlock("HTTP://127.0.0.1:5080/T/A0012"),
    ]);

    public static TicketDocument Of(params TicketBlock[] blocks) => new(blocks);
}
