namespace ServiceSdk.Planning;

/// <summary>Every "no" to a scenario file.</summary>
public static class ScenarioRefusals
{
    private const int Shown = 20;

    internal static Refusal Empty() => new("scenario_empty", "场景文件是空的。", "请按docs/planning.md填写。");

    internal static Refusal NotUtf8() => new("scenario_not_utf8", "场景文件不是UTF-8编码。", "请用UTF-8编码保存后重试。");

    internal static Refusal NotJson(long line, long position) => new(
        "scenario_not_json", $"场景文件不是完整的JSON：第{line}行第{position}字节处有误。", "请改正后重试。");

    internal static Refusal Invalid(IReadOnlyList<string> mistakes) => new(
        "scenario_invalid",
        $"场景文件有{mistakes.Count}处错误：{string.Join('；', mistakes.Take(Shown))}{(mistakes.Count > Shown ? "；等等" : "")}。",
        "请对照docs/planning.md改正后重试。");
}
