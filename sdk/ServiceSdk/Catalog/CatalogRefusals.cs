namespace ServiceSdk.Catalog;

/// <summary>Every "no" of the catalog.</summary>
public static class CatalogRefusals
{
    /// <summary>No item of the edition has that code.</summary>
    public static Refusal ItemUnknown { get; } = new(
        "item_unknown", "服务事项目录中没有这个事项。", "请从事项目录中选择事项。");

    /// <summary>A document of items is wrong.</summary>
    /// <param name="faults">What is wrong, each with its place.</param>
    public static Refusal DocumentInvalid(IReadOnlyList<string> faults) => new(
        "catalog_document_invalid", $"事项文件有{faults.Count}处错误：{string.Join("；", faults)}。", "请按目录编写说明改正后重新提交。");

    internal static Refusal Invalid(IReadOnlyList<CatalogDefect> defects) => new(
        "catalog_invalid",
        $"服务事项目录有{defects.Count}处错误：{string.Join("；", defects.Select(defect => $"{defect.Item} {defect.Message}"))}。",
        "请改正后重新载入。");
}
