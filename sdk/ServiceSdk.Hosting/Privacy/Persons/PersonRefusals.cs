namespace ServiceSdk.Hosting.Privacy.Persons;

/// <summary>Every "no" to what a person asks about their own data.</summary>
public static class PersonRefusals
{
    internal static Refusal Unknown() => new(
        "person_unknown", "没有查到与该身份证号码有关的个人信息。", "请核对号码；已按规定删除的信息无法查到。");

    internal static Refusal CaseOpen(string number) => new(
        "erasure_case_open", $"办件{number}尚未办结，办理期间不能删除个人信息。", "请在办结后再申请，或先撤回该办件。");
}
