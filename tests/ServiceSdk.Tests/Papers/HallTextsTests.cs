using ServiceSdk.Papers;

namespace ServiceSdk.Tests.Papers;

public sealed class HallTextsTests
{
    private static readonly DateOnly Day = new(2026, 11, 26);

    private readonly HallTexts _texts = new(PaperTemplates.Shipped);

    [Fact]
    public void Text_Changed_HoldsFromThenOnAndCountsUp()
    {
        Take("contact", "咨询电话：0519-88000000，{受理大厅}");
        Take("receipt-note", "");

        (_texts.Version, _texts.Of("contact"), _texts.Of("receipt-note")).ShouldBe((2, "咨询电话：0519-88000000，{受理大厅}", ""));
        _texts.All.Select(text => text.Name).ShouldBe(PaperTemplates.Shipped.Texts.Select(text => text.Name));
    }

    [Fact]
    public void Text_NotChanged_SaysWhatTheTemplatesSay()
    {
        _texts.Version.ShouldBe(0);
        _texts.All.ShouldBe(PaperTemplates.Shipped.Texts);
    }

    [Theory]
    [InlineData("letterhead", "", "paper_text_unknown", "没有这段文书文字。")]
    [InlineData("contact", "{手机号}", "paper_placeholder_invalid", "没有“{手机号}”这个可以填入的内容。")]
    [InlineData("contact", "{依据}", "paper_placeholder_invalid", "没有“{依据}”这个可以填入的内容。")]
    [InlineData("contact", "a\u0007b", "paper_text_characters_invalid", "文字中有不能打印的控制字符。")]
    public void Text_ThatCannotBePrinted_IsRefused(string name, string text, string code, string message)
    {
        var refusal = Decide(name, text).Refusal();
        (refusal.Code, refusal.Message).ShouldBe((code, message));
    }

    [Fact]
    public void Text_OfMoreCharactersThanFit_IsRefused()
    {
        Decide("contact", new string('长', 500)).Value().ShouldHaveSingleItem();
        Decide("contact", new string('长', 501)).Refusal().ShouldBe(new Refusal(
            "paper_text_length_invalid", "这段文字不能超过500个字。", "请缩短后再保存。"));
    }

    [Fact]
    public void Placeholder_Refused_NamesTheWholeList() => Decide("contact", "{x}").Refusal().Remedy.ShouldBe(
        "大括号中只能写：办件编号、文书编号、事项、事项编码、申请人、证件号码、承办部门、受理大厅、申请日期、受理日期、决定日期、承诺办结日期、法定办结日期、补正期限、理由、救济途径、有权办理的机关、办理结果、证照编号、文号、特别程序、所需天数、办件状态、保管期限、出具日期。");

    private Outcome<IReadOnlyList<IEvent>> Decide(string name, string text) =>
        _texts.Decide(new ChangePaperText(name, text), Envelopes.Of(Roles.Manager, Day));

    private void Take(string name, string text)
    {
        var envelope = Envelopes.Of(Roles.Manager, Day);
        foreach (var @event in Decide(name, text).Value())
            _texts.Apply(@event, envelope.Actor, envelope.At);
    }
}
