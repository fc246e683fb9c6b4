using ServiceSdk.Plugins.Manifests;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls;

/// <summary>Every "no" of halls in a host.</summary>
public static class HallRefusals
{
    internal static Refusal HallUnknown() => new("hall_unknown", "没有这个大厅。", "请核对大厅编号。");

    internal static Refusal TicketUnknown() => new("ticket_unknown", "没有这张号票。", "请核对号票。");

    internal static Refusal EncounterUnknown() => new("encounter_unknown", "没有这次服务。", "请核对服务编号。");

    internal static Refusal DateNotAhead(int days) => new(
        "date_not_ahead", $"只能预约今天起{days}天内的日期。", "请选择列出的日期。");

    internal static Refusal SkillUnknown(Skill skill) => new(
        "skill_unknown", $"本大厅没有“{skill.Department}·{skill.Group}”的业务队列。", "请核对部门和事项组。");

    internal static Refusal DocumentInvalid(IReadOnlyList<Fault> faults) => new(
        "hall_document_invalid",
        $"大厅设置文件有误：{string.Join("；", faults.Select(fault => $"{fault.Path} {fault.What}"))}。",
        "请按大厅设置的JSON Schema改正后重试。");

    /// <summary>A follower did not take the news as fast as they came.</summary>
    public static Refusal FollowerDropped() => new("follower_dropped", "接收太慢，实时消息已中断。", "请从收到的最后一个序号续传。");

    internal static Refusal ResumeAhead() => new(
        "resume_ahead", "续传序号大于系统中的最后一个序号。", "请重新读取大厅现状，再从其中的序号接收。");

    internal static Refusal ResumeTooOld() => new(
        "resume_too_old", "续传序号早于昨天，不能续传。", "请重新读取大厅现状，再从其中的序号接收。");

    internal static Refusal ClockBehind(DateOnly last) => new(
        "clock_behind_records",
        $"本机日期早于最后一条记录的日期（{CivilTime.Text(last)}），今天不能开始取号。",
        "请校准本机日期和时间后重新启动。");
}
