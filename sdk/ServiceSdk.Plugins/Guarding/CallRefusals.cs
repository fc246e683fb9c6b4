namespace ServiceSdk.Plugins.Guarding;

/// <summary>What a caller is told when a plugin's code fails. Nothing of the plugin's own words reaches a user.</summary>
internal static class CallRefusals
{
    public static Refusal TimedOut(string plugin) =>
        new(ForeignCalls.TimedOutCode, $"插件 {plugin} 未在规定时间内答复。", "请稍后重试；仍不行请转告系统管理员。");

    public static Refusal Faulted(string plugin) =>
        new("plugin_fault", $"插件 {plugin} 审核时出错。", "请转告系统管理员；该事项暂可线下受理。");

    public static Refusal Quarantined(string plugin) =>
        new(ForeignCalls.QuarantinedCode, $"插件 {plugin} 多次出错，已停用。", "请系统管理员检查插件并重新装入；该事项暂可线下受理。");
}
