using Departments;
using ServiceSdk.Items;

namespace PublicSecurity.IdCards;

/// <summary>85 核发异地居民身份证: an application like any other, never the first, by people whose life is here and whose identity is certain.</summary>
internal sealed class RemoteIdCard(IdCardApplication application)
{
    private const string Basis = "《关于建立居民身份证异地受理挂失申报和丢失招领制度的意见》";

    public Judgement Judge(Filing filing)
    {
        var card = application.Judge(filing);
        var form = FilledForm.Read(filing.Form);
        var findings = new List<Finding>(card.Findings);
        if (form.Text("kind") == "first")
            findings.Add(new(FindingKind.Condition, "first_card_at_home", "异地只受理换领和补领，首次申领请回户口所在地办理。", Basis));
        if (form.Text("stay") is not ("job" or "study" or "dwelling"))
            findings.Add(new(FindingKind.Condition, "no_stay_here", "异地受理须在本地合法稳定就业、就学或居住，请回户口所在地办理。", Basis));
        if (!filing.Applicant.IdentityChecked)
            findings.Add(new(FindingKind.Condition, "identity_uncertain", "身份未经核验，异地不予受理，请刷证核验或回户口所在地办理。", Basis));
        if (form.Yes("badCredit"))
            findings.Add(new(FindingKind.Condition, "bad_credit", "有身份证申领信用不良记录，异地不予受理，请回户口所在地办理。", Basis));
        return card with { Findings = findings };
    }
}
