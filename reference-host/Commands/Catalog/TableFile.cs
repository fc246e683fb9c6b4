using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.Csv;
using ServiceSdk.Catalog.Guides;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>A table of guides as a spreadsheet program opens it: CSV in UTF-8 with its mark, or XLSX.</summary>
internal static class TableFile
{
    private const int HeaderRow = 1;
    private static readonly string[] Columns = ["事项编码", "事项名称", "栏目", "编号", "内容", "来源"];
    private static readonly CsvConfiguration Csv = new() { ReadLineBreaksWithinQuotes = true };

    public static void Write(string file, CatalogFormat format, IReadOnlyList<GuideRow> rows)
    {
        using var stream = File.Create(file);
        stream.SaveAs(
            rows.Select(row => new Dictionary<string, object>
            {
                [Columns[0]] = row.Item, [Columns[1]] = row.Name, [Columns[2]] = row.Field, [Columns[3]] = row.Key, [Columns[4]] = row.Text, [Columns[5]] = row.Source,
            }),
            excelType: format.Type, configuration: format == CatalogFormat.Csv ? Csv : null);
    }

    /// <summary>The rows of a file, numbered as the spreadsheet numbers them; empty ones are left out.</summary>
    public static Outcome<IReadOnlyList<GuideRow>> Read(string file, CatalogFormat format)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var rows = stream.Query(useHeaderRow: true, excelType: format.Type, configuration: format == CatalogFormat.Csv ? Csv : null)
                .Cast<IDictionary<string, object?>>().ToList();
            if (rows.Count == 0 || Columns.FirstOrDefault(column => !rows[0].ContainsKey(column)) is { } missing && missing != Columns[1])
                return new Refusal("table_columns_missing", $"表格{file}没有内容，或者缺少栏目。", $"第一行应为{string.Join("、", Columns)}。");
            return rows.Select((row, i) => Row(row, i + HeaderRow + 1)).Where(row => row.Item.Length > 0 || row.Field.Length > 0 || row.Text.Length > 0).ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
        {
            return new Refusal("file_unreadable", $"文件{file}无法读取。", "请核对文件名和权限。");
        }
    }

    private static GuideRow Row(IDictionary<string, object?> row, int number) => new(
        number, Cell(row, 0), Cell(row, 1), Cell(row, 2), Cell(row, 3), Cell(row, 4), Cell(row, 5));

    // A spreadsheet makes a number of what looks like one.
    private static string Cell(IDictionary<string, object?> row, int column) =>
        row.TryGetValue(Columns[column], out var value) ? (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Trim() : "";
}

/// <summary>In which format a file holds the catalog, by its name.</summary>
internal sealed record CatalogFormat(string Extension, ExcelType Type)
{
    public static readonly CatalogFormat Json = new(".json", ExcelType.UNKNOWN);
    public static readonly CatalogFormat Csv = new(".csv", ExcelType.CSV);
    private static readonly CatalogFormat Xlsx = new(".xlsx", ExcelType.XLSX);

    public static Refusal Unknown { get; } = new("catalog_format_unknown", "文件名应以.json、.csv或者.xlsx结尾。", "请改文件名。");

    public static CatalogFormat? Of(string file) =>
        new[] { Json, Csv, Xlsx }.FirstOrDefault(format => format.Extension.Equals(Path.GetExtension(file), StringComparison.OrdinalIgnoreCase));
}
