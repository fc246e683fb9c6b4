using EscPosPrinter.Rendering;
using Simulator.EscPos;

namespace ServiceSdk.Devices.Tests.EscPos;

public sealed class TicketRendererTests
{
    private static readonly Paper Narrow = Paper.Of("58");

    [Theory]
    [InlineData("58")]
    [InlineData("80")]
    public void Ticket_Rendered_IsTheGoldenBytes(string paper) =>
        Convert.ToHexString(TicketRenderer.Render(Tickets.Queue, Paper.Of(paper)))
            .ShouldBe(Convert.ToHexString(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "EscPos", $"golden-{paper}.bin"))));

    [Theory]
    [InlineData("58")]
    [InlineData("80")]
    public void Golden_ReadByThePrinter_SaysWhatThePersonReads(string paper)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "EscPos");

        ReadAloud(File.ReadAllBytes(Path.Combine(folder, $"golden-{paper}.bin"))).ShouldBe(File.ReadAllText(Path.Combine(folder, $"golden-{paper}.txt")));
    }

    [Fact]
    public void Text_LongerThanALine_BreaksBetweenChineseCharactersAndLatinWords() =>
        Lines(new TextBlock("请您在大厅等候，请您在大厅等候 waiting area B please")).ShouldBe(
            ["请您在大厅等候，请您在大厅等候", "waiting area B please"]);

    [Fact]
    public void Text_OfDoubleSize_HasHalfTheColumns() =>
        Lines(new TextBlock("一二三四五六七八九", Size: 2)).ShouldBe(["[x2]一二三四五六七八", "[x2]九"]);

    [Fact]
    public void Word_LongerThanALine_IsCut() =>
        Lines(new TextBlock(new string('a', 40))).ShouldBe([new string('a', 32), new string('a', 8)]);

    [Fact]
    public void Text_Empty_IsAnEmptyLine() => Lines(new TextBlock("")).ShouldBe([""]);

    [Fact]
    public void Field_ThatFits_StandsOnOneLine() =>
        Lines(new FieldBlock("窗口", "3号")).ShouldBe(["窗口" + new string(' ', 25) + "3号"]);

    [Fact]
    public void Field_ThatDoesNotFit_HasItsValueBelowAtTheRight() =>
        Lines(new FieldBlock("事项", "一二三四五六七八九十一二三四五六七八")).ShouldBe(
            ["事项", "一二三四五六七八九十一二三四五六", new string(' ', 28) + "七八"]);

    [Fact]
    public void Character_WithoutAGlyph_IsRefusedByItsPlace() =>
        Refusal(new RuleBlock(), new TextBlock("王\U00020BB7先生"))
            .ShouldBe("the printer has no glyph and this driver does not raster: block 2, character 2");

    [Fact]
    public void Character_HalfOfAPair_IsRefusedByItsPlace() =>
        Refusal(new TextBlock("ab\uD842")).ShouldBe("the printer has no glyph and this driver does not raster: block 1, character 3");

    [Fact]
    public void ControlCharacter_InAField_IsRefused() =>
        Refusal(new FieldBlock("a", "b\u001B@")).ShouldBe("control character in the ticket: block 1, character 2");

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Size_OutsideOneToFour_IsRefused(int size) =>
        Refusal(new TextBlock("a", Size: size)).ShouldBe("size of block 1 is outside 1 to 4");

    [Theory]
    [InlineData("")]
    [InlineData("排队")]
    public void Qr_NotPrintableAscii_IsRefused(string content) =>
        Refusal(new QrBlock(content)).ShouldBe("QR content of block 1 must be 1 to 300 printable ASCII characters");

    [Fact]
    public void Qr_TooLong_IsRefused() =>
        Refusal(new QrBlock(new string('A', 301))).ShouldBe("QR content of block 1 must be 1 to 300 printable ASCII characters");

    [Fact]
    public void Qr_LongestPermitted_ReachesThePrinterWhole() =>
        Lines(new QrBlock(new string('A', 300))).ShouldBe([$"[centre][QR {new string('A', 300)}]"]);

    [Fact]
    public void Ticket_Empty_IsRefused() => Refusal().ShouldBe("the ticket is empty");

    [Fact]
    public void Paper_OfAnotherWidth_IsRefused() =>
        Should.Throw<DeviceException>(() => Paper.Of("76")).Message.ShouldBe("option 'paper' must be 58 or 80");

    private static string[] Lines(params TicketBlock[] blocks) =>
        ReadAloud(TicketRenderer.Render(Tickets.Of(blocks), Narrow)).TrimEnd('\n').Split('\n');

    private static string ReadAloud(byte[] bytes)
    {
        var head = new PrintHead();
        for (var at = 0; at < bytes.Length;)
        {
            var length = Command.Length(bytes.AsSpan(at));
            if (bytes[at] != 0x1D || bytes[at + 1] != 0x56)
                head.Do(bytes.AsSpan(at, length));
            at += length;
        }
        return head.Text;
    }

    private static string Refusal(params TicketBlock[] blocks)
    {
        var refusal = Should.Throw<DeviceException>(() => TicketRenderer.Render(Tickets.Of(blocks), Narrow));
        refusal.Error.ShouldBe(DeviceError.Illegal);
        return refusal.Message;
    }
}
