using ServiceSdk.Items;
using ServiceSdk.Plugins.Manifests;

namespace ServiceSdk.Plugins.Tests.Manifests;

/// <summary>A wrong document names every fault by its line and never half-loads; an override says only what is different.</summary>
public sealed class ItemsReadingTests
{
    private const string Two = """
        [
          {
            "code": "a-1", "number": 1, "department": "测试局", "name": "测试事项", "title": "测试", "group": "tests",
            "procedure": "public-service",
            "mode": { "value": "promised", "source": "sample" },
            "promisedTerm": { "value": { "days": 5, "unit": "working-days" }, "source": "sample" }
          },
          {
            "code": "a-2", "number": 2, "department": "测试局", "name": "测试事项二", "title": "测试二", "group": "tests",
            "procedure": "query",
            "mode": { "value": "immediate", "source": "plan" }
          }
        ]
        """;

    [Fact]
    public void Read_RightDocument_HasItemsTheirLinesAndWhatIsSample()
    {
        var read = ItemsDocument.Read(Two);

        read.Faults.ShouldBeEmpty();
        read.Items.Select(item => item.Code).ShouldBe(["a-1", "a-2"]);
        read.Lines.ShouldBe([2, 8]);
        read.Samples.ShouldBe([new SampleFact(5, "a-1", "mode"), new SampleFact(6, "a-1", "promisedTerm")]);
    }

    [Fact]
    public void Read_ShapesWrongInTwoItems_NamesEachByLineAndHasNone()
    {
        var read = ItemsDocument.Read(Two.Replace("\"days\": 5", "\"days\": \"5\"").Replace("\"query\"", "\"ask\"").Replace("\"title\": \"测试二\", ", ""));

        read.Items.ShouldBeEmpty();
        read.Faults.ShouldBe(
        [
            new DocumentFault(6, "[0].promisedTerm.value.days", "应为整数"),
            new DocumentFault(8, "[1].title", "缺少该字段"),
            new DocumentFault(10, "[1].procedure", "应为 licensing、confirmation、benefit、public-service、query 之一"),
        ], ignoreOrder: true);
    }

    [Fact]
    public void Read_ValuesWrongInTwoItems_NamesEachByLine() =>
        ItemsDocument.Read(Two.Replace("\"days\": 5", "\"days\": 0").Replace("\"a-2\"", "\"a-1\"").Replace("\"source\": \"plan\"", "\"source\": \"\"")).Faults.ShouldBe(
        [
            new DocumentFault(6, "[0].promisedTerm.value.days", "应从 1 起"),
            new DocumentFault(9, "[1].code", "与前面的事项重复"),
            new DocumentFault(11, "[1].mode.source", "不能为空"),
        ]);

    [Fact]
    public void Read_NoJson_NamesTheLine() =>
        ItemsDocument.Read("[\n{ \"code\": }\n]").Faults.ShouldBe([new DocumentFault(2, "第 2 行", "不是有效的 JSON")]);

    [Fact]
    public void Write_ReadBack_SaysTheSame()
    {
        var items = ItemsDocument.Read(Two).Items;
        var dated = items[1] with { ValidTo = new(new(2030, 12, 31), "sample"), Guide = new ItemGuide { Steps = [new("受理", "sample")], ByAgent = new(true, "plan") } };
        var written = ItemsDocument.Write([items[0], dated]);

        var read = ItemsDocument.Read(written);

        read.Faults.ShouldBeEmpty();
        ItemsDocument.Write(read.Items).ShouldBe(written);
        (read.Items[1].ValidTo, read.Items[1].Guide.ByAgent).ShouldBe((dated.ValidTo, dated.Guide.ByAgent));
    }

    [Fact]
    public void Override_OfSomeFields_LeavesTheOthers()
    {
        var known = ItemsDocument.Read(Two).Items;
        var read = ItemsDocument.Override(
            """[{ "code": "a-1", "promisedTerm": { "value": { "days": 3 }, "source": "《某办法》第三条" }, "guide": { "result": { "value": "批复", "source": "sample" } } }]""",
            code => known.FirstOrDefault(item => item.Code == code));

        read.Faults.ShouldBeEmpty();
        var item = read.Items.ShouldHaveSingleItem();
        item.PromisedTerm.ShouldBe(new Sourced<Term>(new Term(3, DayUnit.WorkingDays), "《某办法》第三条"));
        (item.Name, item.Guide.Result!.Value).ShouldBe(("测试事项", "批复"));
    }

    [Theory]
    [InlineData("""[{ "code": "a-9" }]""", 1, "[0].code", "不是目录中的事项")]
    [InlineData("[\n{ \"code\": \"a-1\",\n\"titel\": \"短\" }]", 3, "[0].titel", "是未知字段")]
    [InlineData("[\n{ \"code\": \"a-1\",\n\"promisedTerm\": null }]", 3, "[0].promisedTerm", "即办件不写，其他办理方式必写")]
    [InlineData("{}", 1, "$", "应为对象的数组")]
    public void Override_ThatIsWrong_NamesItsLine(string text, int line, string path, string what)
    {
        var known = ItemsDocument.Read(Two).Items;

        ItemsDocument.Override(text, code => known.FirstOrDefault(item => item.Code == code)).Faults.ShouldBe([new DocumentFault(line, path, what)]);
    }

    [Fact]
    public void Schema_InTheDocs_IsWhatTheReaderHoldsTo()
    {
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "items.schema.written.json"), ItemsDocument.Schema + "\n");
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "items.schema.json")).ShouldBe(ItemsDocument.Schema + "\n");
    }
}
