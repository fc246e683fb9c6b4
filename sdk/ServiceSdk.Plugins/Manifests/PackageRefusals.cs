namespace ServiceSdk.Plugins.Manifests;

/// <summary>Every reason to refuse a plugin before anything of it is loaded.</summary>
internal static class PackageRefusals
{
    private const string Repack = "请向插件提供方索取完整的插件包，重新安装。";

    public static Refusal DirectoryMissing(string directory) =>
        new("plugin_directory_missing", $"插件目录 {directory} 不存在。", "请检查插件目录的配置，或先构建插件。");

    public static Refusal ManifestMissing(string folder) =>
        new("plugin_manifest_missing", $"插件目录 {folder} 中没有 plugin.json。", Repack);

    public static Refusal Unreadable(string folder) =>
        new("plugin_unreadable", $"插件目录 {folder} 中的文件无法读取。", "请检查文件权限和磁盘后重新启动。");

    public static Refusal DocumentInvalid(string plugin, string document, string path, string what) =>
        new("plugin_document_invalid", $"插件 {plugin} 的 {document} 不合要求：{path} {what}。", "请按插件编写说明改正该文件后重新打包。");

    public static Refusal TooNew(string plugin, ContractRange range) =>
        new("plugin_too_new", $"插件 {plugin} 需要契约 {range.From} 以上，本机为 {ContractNumber.Current}。", "请升级主机，或安装适用于本机契约的插件版本。");

    public static Refusal TooOld(string plugin, ContractRange range) =>
        new("plugin_too_old", $"插件 {plugin} 只支持到契约 {range.To}，本机为 {ContractNumber.Current}。", "请安装适用于本机契约的插件版本。");

    public static Refusal IsolationUnsupported(string plugin) =>
        new("plugin_isolation_unsupported", $"插件 {plugin} 要求在独立进程中运行，本机尚不支持。", "请安装在主机进程内运行的插件版本。");

    public static Refusal FileMissing(string plugin, string file) =>
        new("plugin_file_missing", $"插件 {plugin} 缺少文件 {file}。", Repack);

    public static Refusal FileUnlisted(string plugin, string file) =>
        new("plugin_file_unlisted", $"插件 {plugin} 多出清单未列的文件 {file}。", "请删除该文件，或重新安装插件。");

    public static Refusal FileChanged(string plugin, string file) =>
        new("plugin_file_changed", $"插件 {plugin} 的文件 {file} 与清单的校验值不符。", Repack);

    public static Refusal CarriesContract(string plugin, string file) =>
        new("plugin_carries_contract", $"插件 {plugin} 自带共用程序集 {file}，装入后类型不相符。", "请以 Private=false 引用契约，重新打包。");

    public static Refusal DuplicateId(string plugin) =>
        new("plugin_id_duplicate", $"已有标识为 {plugin} 的插件。", "请只保留其中一个插件目录。");

    public static Refusal ItemClash(string plugin, string item, string owner) =>
        new("plugin_item_clash", $"插件 {plugin} 的事项 {item} 已由插件 {owner} 提供。", "请只保留其中一个插件，或改用不同的事项编码。");
}
