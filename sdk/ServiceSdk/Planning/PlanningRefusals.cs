using System.Globalization;

namespace ServiceSdk.Planning;

/// <summary>What a promise is told that cannot be kept.</summary>
public static class PlanningRefusals
{
    /// <summary>The code of a promise that cannot be kept.</summary>
    public const string PromiseInfeasibleCode = "promise_infeasible";

    internal static Refusal Overloaded(string lines, double load, int windows) => new(
        PromiseInfeasibleCode,
        $"承诺无法兑现（promise infeasible）：{lines}的工作量需要{Number(load)}个窗口一直办理，现有{windows}个。",
        "请增开窗口。");

    internal static Refusal Critical(double share) => new(
        PromiseInfeasibleCode,
        $"承诺无法兑现（promise infeasible）：{Number(100 * share)}%的叫号已临近或超过承诺的等候时间。",
        "请增开窗口，或放宽承诺。");

    internal static Refusal NoNumberOfWindows(int windows) => new(
        PromiseInfeasibleCode,
        $"承诺无法兑现（promise infeasible）：增至{windows}个窗口后，再增开也不能减少等候。",
        "请让增开的窗口办理更多业务、缩短停办时间，或放宽承诺。");

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
