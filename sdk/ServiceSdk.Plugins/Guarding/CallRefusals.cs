namespace ServiceSdk.Plugins.Guarding;

/// <summary>What a caller is told when a plugin's code fails. Nothing of the plugin's own words reaches a user.</summary>
public static class CallRefusals
{
    /// <summary>The code of an answer that did not come in time.</summary>
    public const string TimedOutCode = "plugin_timeout";

    /// <summary>The code of a call that was not made: the budget is spent.</summary>
    public const string QuarantinedCode = "plugin_quarantined";

    internal static Refusal TimedOut(string plugin) =>
        new(TimedOutCode, $"插件 {plugin} 未在规定时间内答复。", "请稍后重试；仍不行请转告系统管理员。");

    internal static Refusal Faulted(string plugin) =>
        new("plugin_fault", $"插件 {plugin} 审核时出错。", "请转告系统管理员；该事项暂可线下受理。");

    internal static Refusal Quarantined(string plugin) =>
        new(QuarantinedCode, $"插件 {plugin} 多次出错，已停用。", "请系统管理员检查插件并重新装入；该事项暂可线下受理。");
}
