using ServiceSdk.Catalog.Guides;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Catalog.Guides;

public sealed class GuideTableTests
{
    private static readonly ServiceItem Card = SampleItems.IdCard with
    {
        Materials = [new("household-register", "居民户口簿", true, "《居民身份证法》第十条") { CureDays = 3, Shareable = new("household", "户籍信息", "sample") }],
        Fees = [new("card", "工本费", "发改价格〔2003〕2322号", "sample") { Fen = 2005 }, new("other", "邮寄费", "某合同", "sample")],
        DeliveryWays = new([DeliveryWay.Window, DeliveryWay.Post], "sample"),
        ValidTo = new(new(2030, 12, 31), "sample"),
        Guide = new ItemGuide
        {
            Audience = new([Audience.Person], "sample"),
            Conditions = [new("年满十六周岁", "《居民身份证法》第七条"), new("常住户口在本地", "sample")],
            ByAgent = new(false, "sample"),
        },
    };

    [Fact]
    public void Rows_ReadBack_AreTheSameItem()
    {
        // Stripped of all a table can say, and given it back.
        var bare = Card with
        {
            StatutoryTerm = null, PromisedTerm = null, DeliveryWays = null, ValidTo = null, Guide = ItemGuide.Empty,
            Fees = [], Mode = new(HandlingMode.Reported, "plan"), Procedure = Procedure.Query, Materials = [Card.Materials[0] with { Name = "", Essential = false }],
        };

        var read = GuideTable.Read([.. GuideTable.Rows([Card]).Select(row => row with { Source = row.Source == "居民身份证法第12条" ? "《居民身份证法》第十二条" : row.Source })], _ => bare);

        read.Faults.ShouldBeEmpty();
        var item = read.Items.ShouldHaveSingleItem();
        ItemGuides.Facts(item).ShouldBe(ItemGuides.Facts(Card with { StatutoryTerm = Card.StatutoryTerm! with { Source = "《居民身份证法》第十二条" } }));
        item.Materials[0].CureDays.ShouldBe(3);
    }

    [Fact]
    public void Rows_OfOneField_ReplaceThatFieldAlone()
    {
        var item = Read(new GuideRow(1, "tn2018-083", "", "承诺时限", "", "10个工作日", "《某办法》第三条")).Items.ShouldHaveSingleItem();

        item.PromisedTerm.ShouldBe(new Sourced<Term>(new Term(10, DayUnit.WorkingDays), "《某办法》第三条"));
        (item with { PromisedTerm = Card.PromisedTerm }).ShouldBe(Card);
    }

    [Fact]
    public void Rows_ThatSayWhatIsSaidAlready_ChangeNothing() =>
        Read(new GuideRow(1, "tn2018-083", "", "承诺时限", "", "20个工作日", "sample")).Items.ShouldBeEmpty();

    public static TheoryData<GuideRow, string> WrongRows => new()
    {
        { Row("承诺时限", "", "10个工作日") with { Item = "tn2018-999" }, "“tn2018-999”不是目录中的事项" },
        { Row("时限", "", "10个工作日"), "“时限”不是办事指南的栏目" },
        { Row("承诺时限", "", "十天"), "“承诺时限”应为20个工作日或者60日的形式" },
        { Row("承诺时限", "", "0日"), "“承诺时限”应为20个工作日或者60日的形式" },
        { Row("承诺时限", "1", "10日"), "“承诺时限”只有一项，编号应为空" },
        { Row("承诺时限", "", "10日") with { Source = "听说" }, "来源应为 plan、sample 或者所引文件，例如《居民身份证法》第十二条" },
        { Row("办理方式", "", "快办"), "“办理方式”应为即办件、承诺件、上报件之一" },
        { Row("委托代办", "", "可以"), "“委托代办”应为是、否之一" },
        { Row("服务对象", "", "个人，法人"), "“服务对象”应为个人、法人和其他组织中的一种或者几种，以顿号分隔" },
        { Row("失效日期", "", "2030年"), "“失效日期”应为2018-10-30形式的日期" },
        { Row("办理结果", "", ""), "“办理结果”应为文字" },
        { Row("受理条件", "1", ""), "“受理条件”不能为空" },
        { Row("申请材料", "", "必交：户口簿"), "“申请材料”的编号应为材料编码" },
        { Row("申请材料", "a", "户口簿"), "“申请材料”应以“必交：”或者“按情形：”开头，后写材料名称" },
        { Row("收费项目", "", "工本费：20.00元；依据：某文"), "“收费项目”的编号应为收费编码" },
        { Row("收费项目", "card", "工本费20元"), "“收费项目”应为“工本费：20.00元；依据：某某文件”的形式，金额可以写成按申报情况确定" },
        { Row("申请表", "kind", "办理类别"), "“申请表”不能用表格修改，请改事项文件" },
    };

    [Theory, MemberData(nameof(WrongRows))]
    public void Row_ThatIsWrong_IsNamedAndNothingIsTaken(GuideRow row, string what)
    {
        var read = Read(Row("绿色通道", "", "是"), row with { Row = 7 });

        read.Items.ShouldBeEmpty();
        read.Faults.ShouldBe([new RowFault(7, what)]);
    }

    [Fact]
    public void Row_OnceMore_IsNamed() => Read(Row("办理结果", "", "居民身份证"), Row("办理结果", "", "证") with { Row = 2 }).Faults
        .ShouldBe([new RowFault(2, "“办理结果”与前面的行重复")]);

    private static GuideTableReading Read(params GuideRow[] rows) => GuideTable.Read(rows, code => code == Card.Code ? Card : null);

    private static GuideRow Row(string field, string key, string text) => new(1, "tn2018-083", "", field, key, text, "sample");
}
