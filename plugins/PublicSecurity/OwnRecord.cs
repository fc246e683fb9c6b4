using Departments;
using ServiceSdk.Items;

namespace PublicSecurity;

/// <summary>97–99: a person's own record, shown to that person only.</summary>
internal static class OwnRecord
{
    public static Judgement Judge(Filing filing)
    {
        var findings = new List<Finding>();
        if (!filing.Applicant.IdentityChecked)
            findings.Add(new(FindingKind.Condition, "identity_not_checked", "请刷本人居民身份证后再查询。", Sources.Sample));
        if (!FilledForm.Read(filing.Form).Yes("ownRecord"))
            findings.Add(new(FindingKind.Condition, "not_own_record", "只能查询本人的信息，请由本人持居民身份证查询。", Sources.Sample));
        return new Judgement(findings, []);
    }
}
