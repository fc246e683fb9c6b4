using ServiceSdk.Catalog;
using ServiceSdk.Catalog.Guides;
using ServiceSdk.Items;
using ServiceSdk.Plugins;
using ServiceSdk.Tiers;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>Holds the items documents of a directory against all there is to hold them against: format, each other, departments, delegation list.</summary>
internal static class CatalogFiles
{
    public static Outcome<CheckReport> Check(string directory, bool production)
    {
        if (!Directory.Exists(directory))
            return PluginFolder.Read(directory).Refusals[0].Refusal;
        var files = ItemsFiles.Read(directory);
        List<CheckedPlace> faults = [.. files.SelectMany(file => file.Reading.Faults.Select(fault => new CheckedPlace(file.File, fault.Line, null, $"{fault.Path} {fault.What}")))];
        var items = files.SelectMany(file => file.Reading.Items.Zip(file.Reading.Lines, (item, line) => new Placed(file.File, line, item))).ToList();

        // Items that are not all there would seem to lack what only stands in the document that cannot be read.
        if (faults.Count == 0)
            faults.AddRange(Together(items));
        return new CheckReport(items.Count, faults, production ? [.. Samples(files), .. Missing(items)] : []);
    }

    private static IEnumerable<CheckedPlace> Together(List<Placed> items)
    {
        var places = items.ToLookup(one => one.Item.Code);
        var list = DelegationList.Tianning2018;
        return CatalogCheck.Defects([.. items.Select(one => one.Item)]).Select(defect => places[defect.Item].Last().Says(defect.Message))
            .Concat(items.Where(one => !DepartmentList.Tianning2018.Departments.Any(department => department.Name == one.Item.Department))
                .Select(one => one.Says("实施部门不在部门清单中")))
            .Concat(items.Where(one => one.Item.Coverage is null != list.Find(one.Item.Code)?.OnlyAt is null)
                .Select(one => one.Says("部分覆盖与下放清单不一致")));
    }

    private static IEnumerable<CheckedPlace> Samples(IReadOnlyList<ItemsFile> files) =>
        files.SelectMany(file => file.Reading.Samples.Select(sample => new CheckedPlace(file.File, sample.Line, sample.Item, $"{sample.Item} {sample.Field} 是示例")));

    private static IEnumerable<CheckedPlace> Missing(List<Placed> items) =>
        items.SelectMany(one => ItemGuides.Missing(one.Item).Select(label => one.Says($"没有{label}")));

    private sealed record Placed(string File, int Line, ServiceItem Item)
    {
        public CheckedPlace Says(string what) => new(File, Line, Item.Code, $"{Item.Code} {what}");
    }
}
