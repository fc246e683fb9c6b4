using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.VisualBasic.FileIO;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Tests.Departments;

public sealed class EditionTests
{
    private static readonly PackageReport Edition = PluginFolder.Read(Department.Folder);
    private static readonly IReadOnlyList<ServiceItem> Items = [.. Edition.Packages.SelectMany(package => package.Items).OrderBy(item => item.Number)];

    [Fact]
    public void Load_FolderOfTheBuild_HoldsNineDepartmentsTwoWithCodeAndARegistry()
    {
        var report = PluginFolder.Load(Department.Folder, NullLogger.Instance);

        report.Refusals.ShouldBeEmpty();
        report.Plugins.Count(plugin => plugin.Items.Count > 0).ShouldBe(9);
        report.Plugins.Where(plugin => plugin.SharedRecords is not null).Select(plugin => plugin.Manifest.Id).ShouldBe([SampleRegistryTests.Id]);
        report.Plugins.Where(plugin => plugin.ItemPlugin is not null).Select(plugin => plugin.Manifest.Id)
            .ShouldBe([Department.CivilAffairs, Department.PublicSecurity]);
    }

    [Fact]
    public void Items_OfTheEdition_EqualTheAnnexCharacterForCharacter()
    {
        var annex = Annex().ToList();

        annex.Count.ShouldBe(180);
        Items.Select(item => (item.Number, item.Department, item.Name, item.Remark)).ShouldBe(annex);
    }

    [Fact]
    public void Items_ByDepartment_AreAsManyAsTheAnnexLists() =>
        Items.GroupBy(item => item.Department).Select(department => (department.Key, department.Count())).ShouldBe(
        [
            ("公安局", 100), ("卫计委", 9), ("总工会", 14), ("公积金", 13), ("人社局", 28), ("房管局", 1), ("残联", 4), ("档案局", 8), ("民政局", 3),
        ]);

    [Fact]
    public void Items_OfTheEdition_HaveTheirNumberInTheirCodeAndATitleOfTheirOwn()
    {
        Items.Select(item => item.Code).ShouldBe(Enumerable.Range(1, 180).Select(number => $"tn2018-{number:000}"));
        Items.Select(item => item.Title).ShouldBeUnique();
    }

    [Fact]
    public void Groups_OfTheEdition_AreFewEnoughForQueueLines() =>
        Items.Select(item => $"{item.Department}/{item.Group}").Distinct().ShouldBe(
        [
            "公安局/household", "公安局/id-card", "公安局/archives", "公安局/residence-permit", "公安局/exit-entry",
            "卫计委/family-planning", "总工会/service-card", "总工会/assistance", "公积金/account", "公积金/withdrawal",
            "人社局/employment", "人社局/social-insurance", "房管局/housing-assistance", "残联/disability-assistance",
            "档案局/archives", "民政局/social-assistance",
        ]);

    [Fact]
    public void Sources_OfTheEdition_AreSampleOrACitation()
    {
        var sources = Items.SelectMany(item =>
            new[] { item.Mode.Source, item.StatutoryTerm?.Source, item.PromisedTerm?.Source }.OfType<string>()
                .Concat(item.Materials.Select(material => material.Source)));

        sources.Distinct().ShouldAllBe(source => source == Sources.Sample || source.StartsWith('《') || source.StartsWith("公安部"));
        Items.Where(item => item.StatutoryTerm is not null).ShouldAllBe(item => item.StatutoryTerm!.Source != Sources.Sample);
        Items.Where(item => item.PromisedTerm is not null).ShouldAllBe(item => item.PromisedTerm!.Source == Sources.Sample);
    }

    [Fact]
    public void IdentityCard_Item83_PromisesTwentyWorkingDaysInsideSixtyByLaw()
    {
        var item = Items[82];

        item.Name.ShouldBe("核发常州市居民身份证");
        item.Procedure.ShouldBe(Procedure.Confirmation);
        item.Mode.Value.ShouldBe(HandlingMode.Promised);
        item.StatutoryTerm.ShouldBe(new Sourced<Term>(new Term(60, DayUnit.CalendarDays), "《居民身份证法》第十二条"));
        item.PromisedTerm.ShouldBe(new Sourced<Term>(new Term(20, DayUnit.WorkingDays), Sources.Sample));
        item.Form.Where(field => field.Personal).Select(field => field.Name)
            .ShouldBe(["contactPhone", "hardship", "guardianRelation", "guardianName", "guardianIdNumber"]);
    }

    [Fact]
    public void ProgressQuery_Item98_IsAQueryDoneAtOnce()
    {
        var item = Items[97];

        item.Name.ShouldBe("身份证办理进度查询");
        item.Procedure.ShouldBe(Procedure.Query);
        item.Mode.Value.ShouldBe(HandlingMode.Immediate);
        item.PromisedTerm.ShouldBeNull();
    }

    private static IEnumerable<(int Number, string Department, string Name, string Remark)> Annex()
    {
        using var csv = new TextFieldParser(Path.Combine(AppContext.BaseDirectory, "items-2018.csv")) { TextFieldType = FieldType.Delimited, TrimWhiteSpace = false };
        csv.SetDelimiters(",");
        csv.ReadFields().ShouldBe(["no", "department", "name", "remark"]);
        while (csv.ReadFields() is [var number, var department, var name, var remark])
            yield return (int.Parse(number), department, name, remark);
    }
}
