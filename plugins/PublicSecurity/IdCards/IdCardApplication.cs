using Departments;
using ServiceSdk.Items;

namespace PublicSecurity.IdCards;

/// <summary>83 核发居民身份证: who files, what comes with it, what it costs, how long the card will be valid.</summary>
internal sealed class IdCardApplication(DatedAmounts rates)
{
    private const int FilesAlone = 16;

    public Judgement Judge(Filing filing)
    {
        var form = FilledForm.Read(filing.Form);
        var findings = new List<Finding>();
        var facts = new List<Fact>(IdCardValidity.IfIssuedOn(filing.FiledOn, filing.Applicant.BirthDate));
        if (Age.On(filing.FiledOn, filing.Applicant.BirthDate) < FilesAlone)
            CheckGuardian(form, filing, findings);

        var hardship = form.Yes("hardship");
        var kind = form.Text("kind");
        var rate = kind switch
        {
            "first" => hardship ? "first-hardship" : "first",
            "renewal" => hardship ? "renewal-hardship" : "renewal",
            "replacement" => "replacement",
            _ => null,
        };
        if (rate is null)
            findings.Add(new(FindingKind.Form, "kind_missing", "请选择办理类别：首次申领、期满换领或丢失、损坏补领。", "《居民身份证法》第十一条"));
        else
            IdCardFee.Add(rates, rate, filing.FiledOn, findings, facts);

        if (kind == "renewal" && !filing.Materials.Contains("old-card"))
            findings.Add(new(FindingKind.Material, "old_card_missing", "期满换领须交回原居民身份证，请一并提交；如已丢失，请改选补领。", "《居民身份证法》第十一条"));
        if (rate is "first-hardship" or "renewal-hardship" && !filing.Materials.Contains("hardship-proof"))
            findings.Add(new(FindingKind.Material, "hardship_proof_missing", "申请免收工本费，请提交最低生活保障或农村特困证明。", "《居民身份证法》第二十一条"));
        return new Judgement(findings, facts);
    }

    private static void CheckGuardian(FilledForm form, Filing filing, List<Finding> findings)
    {
        const string basis = "《居民身份证法》第七条";
        string[] fields = ["guardianRelation", "guardianName", "guardianIdNumber"];
        if (fields.Any(field => string.IsNullOrWhiteSpace(form.Text(field))))
            findings.Add(new(FindingKind.Form, "guardian_missing", "未满十六周岁须由监护人代为申请，请填写监护人的关系、姓名和身份证号码。", basis));
        if (!filing.Materials.Contains("guardian-identity"))
            findings.Add(new(FindingKind.Material, "guardian_identity_missing", "未满十六周岁须由监护人代为申请，请提交监护人的居民身份证。", basis));
    }
}
