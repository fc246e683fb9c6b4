namespace ServiceSdk.Catalog.Governance;

/// <summary>What a proposal does to the catalog. The names are kept in records for ever.</summary>
public enum CatalogAct
{
    /// <summary>新增: items the catalog does not have.</summary>
    Add,

    /// <summary>变更: what known items say, terms, materials and guide.</summary>
    Change,

    /// <summary>拆分: one item becomes several new ones.</summary>
    Split,

    /// <summary>合并: several items become a new one.</summary>
    Merge,

    /// <summary>暂停: items are not taken for now.</summary>
    Pause,

    /// <summary>恢复: paused items are taken again.</summary>
    Resume,

    /// <summary>取消: items are not taken any more.</summary>
    Cancel,
}
