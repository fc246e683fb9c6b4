namespace ServiceSdk.Plugins.Loading;

/// <summary>Every reason to refuse a plugin whose documents are in order and whose code is not.</summary>
internal static class LoadRefusals
{
    private const string Report = "请将本条提示转告插件提供方，并安装改正后的版本。";

    public static Refusal NotLoadable(string plugin, string assembly) =>
        new("plugin_load_failed", $"插件 {plugin} 的程序集 {assembly} 无法装入。", Report);

    public static Refusal NoEntry(string plugin, string entry, int found) =>
        new("plugin_entry_missing", $"插件 {plugin} 应恰有一个公开的、带公开无参构造函数的 {entry} 实现，实有 {found} 个。", Report);

    public static Refusal ConstructorFailed(string plugin) =>
        new("plugin_constructor_failed", $"插件 {plugin} 的入口在创建时出错。", Report);
}
