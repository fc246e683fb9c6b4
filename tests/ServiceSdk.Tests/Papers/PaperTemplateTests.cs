using System.Text.RegularExpressions;
using ServiceSdk.Items;
using ServiceSdk.Papers;

namespace ServiceSdk.Tests.Papers;

/// <summary>The shipped document of templates, and what comes of a template.</summary>
public sealed partial class PaperTemplateTests
{
    private static readonly PaperFacts Facts = new()
    {
        Number = "1-SL1", CaseNumber = "1", Issuer = "兰陵街道为民服务中心", Hall = "兰陵街道为民服务中心", IssuedOn = new DateOnly(2026, 1, 5),
        Licensing = true, Applicant = "欧阳小明", MaskedIdNumber = "3204**********0016", Item = "户外广告设置审批", ItemCode = "tn2018-001",
        FiledOn = new DateOnly(2026, 1, 4),
    };

    private static IEnumerable<TemplateBlock> Blocks => PaperTemplates.Shipped.Papers.SelectMany(template => template.Blocks);

    [Fact]
    public void Templates_EachKind_HasOneWithAMarkOfItsOwn()
    {
        PaperTemplates.Shipped.Papers.Select(template => template.Kind).ShouldBe(Enum.GetValues<PaperKind>());
        PaperTemplates.Shipped.Papers.Select(template => template.Mark).ShouldBeUnique();
    }

    [Fact]
    public void Template_EveryBlock_IsExactlyOneKindAndNamesWhatThereIs()
    {
        foreach (var block in Blocks)
        {
            new object?[] { block.Text, block.Hall, block.Facts, block.List, block.Blanks }.Count(part => part is not null).ShouldBe(1);
            (block.List is null).ShouldBe(block.Caption is null);
            (block.Facts ?? []).ShouldBeSubsetOf(Placeholders.Names);
            Placeholders.Unknown((block.Text ?? "").Replace("{依据}", "", StringComparison.Ordinal)).ShouldBeNull();
        }

        Blocks.Select(block => block.Hall).OfType<string>().Distinct().ShouldBe(PaperTemplates.Shipped.Texts.Select(text => text.Name), ignoreOrder: true);
    }

    [Fact]
    public void LegalBlock_ThatCites_NamesItsArticlesInTheTextAndBindsLicensingOnly()
    {
        foreach (var block in Blocks)
        {
            (block.Text?.Contains("{依据}", StringComparison.Ordinal) == true).ShouldBe(block.Articles is not null);
            (block.Articles ?? []).ShouldAllBe(article => Article().IsMatch(article));
            if (block.Articles is not null)
                block.Licensing.ShouldBe(true);
        }
    }

    [Theory]
    [InlineData(10, "10年，自2026年1月5日起（示例）")]
    [InlineData(null, "永久（示例）")]
    public void ArchiveCover_HasTheItemsTerm(int? years, string text) =>
        Compose(PaperKind.ArchiveCover, Facts with { Retention = new(new DateOnly(2026, 1, 5), years, Sources.Sample) })
            .Blocks.OfType<FactsBlock>().Single().Rows.ShouldContain(KeyValuePair.Create("保管期限", text));

    [Fact]
    public void Paper_OfAFactTheCaseHasNot_LeavesOutWhatSpeaksOfIt()
    {
        var paper = Compose(PaperKind.NonAcceptance, Facts with { Remedy = "可以申请行政复议。" });
        paper.Texts.ShouldContain("救济途径：可以申请行政复议。");
        paper.Texts.ShouldNotContain(text => text.StartsWith("理由：", StringComparison.Ordinal));
        paper.Blocks.OfType<FactsBlock>().ShouldHaveSingleItem().Rows.Select(row => row.Key).ShouldBe(["办件编号", "事项", "申请人", "证件号码"]);
    }

    [Fact]
    public void Paper_OfAHall_SaysItsOwnTextInsteadAndTheLockedOnesAsTheyAre()
    {
        var own = PaperTemplates.Shipped.Compose(PaperKind.Acceptance, Facts, name => name == "contact" ? "到{受理大厅}问{事项}" : "");
        own.Texts.ShouldContain("到兰陵街道为民服务中心问户外广告设置审批");
        own.Texts.ShouldContain("你（单位）于2026年1月4日提出的“户外广告设置审批”申请，经审查，属于本机关职权范围。根据《中华人民共和国行政许可法》第三十二条第一款第五项的规定，现予受理。");
    }

    [Fact]
    public void Acceptance_ByTheLawsSilence_SaysSoInsteadOfThatItWasExamined()
    {
        var texts = Compose(PaperKind.Acceptance, Facts with { Deemed = true }).Texts.ToList();
        texts.ShouldContain("你（单位）于2026年1月4日提出的“户外广告设置审批”申请，逾期没有告知需要补正的内容。根据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，自收到申请材料之日起即为受理。");
        texts.ShouldNotContain(text => text.Contains("经审查", StringComparison.Ordinal));
    }

    [Fact]
    public void Paper_OfAnotherProcedure_HasItsOwnTitleAndCitesNothing()
    {
        Compose(PaperKind.Grant, Facts).Title.ShouldBe("准予行政许可决定书");
        var other = Compose(PaperKind.Grant, Facts with { Licensing = false });
        other.Title.ShouldBe("准予办理决定书");
        string.Concat(other.Texts).ShouldNotContain("行政许可");
    }

    [Fact]
    public void Text_FromOutside_KeepsItsLinesAndNoOtherControlCharacter()
    {
        var paper = Compose(PaperKind.NonAcceptance, Facts with { Reason = "一、地点不符；\r\n二、\t面积不符。\u0007" });
        paper.Texts.ShouldContain("理由：一、地点不符；\n二、 面积不符。 ");
    }

    [Theory]
    [InlineData(false, false, "2026年2月3日")]
    [InlineData(true, false, "2026年2月3日（暂定，以节假日安排公布后为准）")]
    [InlineData(false, true, "2026年2月3日（示例）")]
    public void Term_OnAPaper_SaysWhetherItIsProvisionalOrASample(bool provisional, bool sample, string text) =>
        Compose(PaperKind.Acceptance, Facts with { Promised = new PaperTerm(new DateOnly(2026, 2, 3), provisional, sample) }).Texts.ShouldContain(text);

    [Fact]
    public void Paper_OfADemonstration_SaysSoAndOthersDoNot()
    {
        Compose(PaperKind.Grant, Facts).Mark.ShouldBeNull();
        Compose(PaperKind.Grant, Facts with { Demonstration = true }).Mark.ShouldBe("演示数据，不作办事依据");
    }

    [Fact]
    public void Paper_WrittenAsText_ShowsNothingPersonal()
    {
        var paper = Compose(PaperKind.Acceptance, Facts);
        $"{Facts} {paper} {string.Join(' ', paper.Blocks)}".ShouldNotContain("欧阳小明");
    }

    private static Paper Compose(PaperKind kind, PaperFacts facts) =>
        PaperTemplates.Shipped.Compose(kind, facts, name => PaperTemplates.Shipped.Texts.First(text => text.Name == name).Text);

    [GeneratedRegex("^《中华人民共和国[^》]+法》第[一二三四五六七八九十]+条(第[一二三四五六七八九十]+款)?(第[一二三四五六七八九十]+项)?$")]
    private static partial Regex Article();
}
