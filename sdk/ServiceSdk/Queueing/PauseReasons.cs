namespace ServiceSdk.Queueing;

/// <summary>Why a window pauses, as everybody in the hall may read it. What else is typed may speak of a person: it stays with the staff.</summary>
public static class PauseReasons
{
    /// <summary>The reasons displays show as they are; the first stands for every other.</summary>
    public static IReadOnlyList<string> Standard { get; } = ["暂停办理，请稍候", "系统维护", "业务学习"];

    /// <summary>What a display shows of a reason.</summary>
    /// <param name="reason">As it was given.</param>
    public static string Shown(string reason) => Standard.Contains(reason) ? reason : Standard[0];
}
