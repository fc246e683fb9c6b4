using ServiceSdk.Papers;
using ServiceSdk.Printing.Fonts;
using SkiaSharp;

namespace ServiceSdk.Printing.Tests.Fonts;

public sealed class PaperFontTests
{
    // GB 18030-2022: level 1 has 中日韩统一表意文字 and their extension A; level 2 adds the rest of the 通用规范汉字表. These of it are in names, and hard for programs.
    private const string RareNames = "鿍鿎鿏㑇㘎䥽䶮𠅤𠙶𡎚𣸣𤩽𦈡𧿹𨙸𨱇𨺙𩽾𪟝𪣻𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫍣𫍯𫍲𫍽𫐄𫐐𫓧𫓯𫓶𫔎𫔍𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫛭𫞩𫟅𫟦𫟹𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬊈𬊤𬌗𬍛𬍤𬒈𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓";

    private static readonly PaperPress Press = new();

    [Fact]
    public void Font_OfEveryIdeographOfLevelOne_HasAGlyph()
    {
        var all = Enumerable.Range(0x4E00, 0x9FA5 - 0x4E00 + 1).Concat(Enumerable.Range(0x3400, 0x4DB5 - 0x3400 + 1));
        all.Where(character => PaperFont.Shipped.GlyphOf(character) == 0).ShouldBeEmpty();
    }

    [Fact]
    public void Font_OfNamesOutsideIt_HasAGlyph() => Press.Missing(RareNames).ShouldBeNull();

    [Fact]
    public void Paper_OfEveryTemplate_HasAllItsGlyphs() =>
        Enum.GetValues<PaperKind>().SelectMany(kind => SamplePapers.Of(kind).Texts.Concat(SamplePapers.Of(kind, SamplePapers.Facts with { Licensing = false }).Texts))
            .Where(text => Press.Missing(text) is not null).ShouldBeEmpty();

    [Fact]
    public void Placeholder_InARefusal_CanBePrinted() => Placeholders.Names.Where(name => Press.Missing(name) is not null).ShouldBeEmpty();

    [Theory]
    [InlineData("张\U0001F600", "\U0001F600")]
    [InlineData("a\tb", "\t")]
    [InlineData("第一行\n第二行", null)]
    public void Text_OfACharacterTheFontHasNot_NamesIt(string text, string? missing) => Press.Missing(text).ShouldBe(missing);

    [Fact]
    public void RareNames_OnAPdf_AreReadBackAsTheyAre()
    {
        var pdf = Press.Print(SamplePapers.Of(PaperKind.Acceptance, SamplePapers.Facts with { Applicant = RareNames })).Pdf;
        var text = string.Concat(string.Concat(Poppler.Text(pdf)).Where(letter => !char.IsWhiteSpace(letter)));
        text.ShouldContain(RareNames);
    }

    [Fact]
    public void Subset_OfATextTwice_HasEachGlyphOnceAndItsOwnCharacter()
    {
        using var face = SKTypeface.FromData(SKData.CreateCopy(FontSubset.Of(PaperFont.Shipped, ["一二三", "三一⼀"])));
        face.GlyphCount.ShouldBe(5);
        "一二三⼀".Select(letter => (int)face.GetGlyph(letter)).ShouldBe([2, 4, 3, 1], "the radical ⼀ shares an outline with 一 and keeps a glyph of its own");
        face.GetGlyph('丁').ShouldBe((ushort)0);
    }

    [Fact]
    public void Width_OfAText_IsWhatTheLibraryMeasures()
    {
        const string text = "办件编号 AV 320402-1，𬭬";
        using var face = SKTypeface.FromData(SKData.CreateCopy(FontSubset.Of(PaperFont.Shipped, [text])));
        using var font = new SKFont(face, 20) { Subpixel = true, Hinting = SKFontHinting.None };
        PaperFont.Shipped.Width(text, 20).ShouldBe(font.MeasureText(text), 0.01f);
    }
}
