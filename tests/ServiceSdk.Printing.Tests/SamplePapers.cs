using ServiceSdk.Cases;
using ServiceSdk.Items;
using ServiceSdk.Papers;

namespace ServiceSdk.Printing.Tests;

/// <summary>One paper of each kind, with everything a paper can tell. Nobody in it exists.</summary>
internal static class SamplePapers
{
    public static readonly PaperFacts Facts = new()
    {
        Number = "320402006-1-20261126-0001-1-SL1",
        CaseNumber = "320402006-1-20261126-0001-1",
        Issuer = "兰陵街道为民服务中心",
        Hall = "兰陵街道为民服务中心",
        IssuedOn = new DateOnly(2026, 11, 26),
        Licensing = true,
        Applicant = "欧阳小明",
        MaskedIdNumber = "3204**********0016",
        Item = "户外广告设置审批",
        ItemCode = "tn2018-083",
        Department = "区城市管理局",
        FiledOn = new DateOnly(2026, 11, 25),
        AcceptedOn = new DateOnly(2026, 11, 26),
        DecidedOn = new DateOnly(2026, 12, 9),
        Promised = new PaperTerm(new DateOnly(2026, 12, 10), Provisional: false, Sample: true),
        Statutory = new PaperTerm(new DateOnly(2026, 12, 24), Provisional: true, Sample: false),
        CureBy = new DateOnly(2026, 12, 3),
        Reason = "设置地点在道路交叉口视距三角形范围内，影响行车安全。",
        Remedy = "可以向常州市天宁区人民政府申请行政复议，也可以向人民法院提起行政诉讼。",
        OtherBody = "常州市城市管理局",
        Result = "准予在兰陵中路18号门头设置户外广告一处，长6米，高1.2米，期限两年。",
        Document = "天城广准〔2026〕第0012号",
        Notice = "天城广告〔2026〕第3号",
        SpecialProcedure = "专家评审",
        Days = "15个工作日",
        State = "已办结",
        Retention = new CaseRetention(new DateOnly(2026, 12, 9), 10, Sources.Sample),
        ProgressAddress = "https://hall.example.cn/progress#320402006-1-20261126-0001-1.12345678",
        Demonstration = true,
        Materials = [new("户外广告设置申请表", ""), new("营业执照复印件", "（示例）"), new("设置地点的产权证明或者租赁合同", "（示例）")],
        Missing = [new("广告设施的结构设计图", "由有资质的单位盖章，一式两份"), new("产权人同意设置的书面意见", "写明期限")],
        Contents = [new("收件凭证（320402006-1-20261126-0001-1-SJ1）", "2026年11月25日"), new("营业执照复印件", "2026年11月25日")],
    };

    public static Paper Of(PaperKind kind, PaperFacts? facts = null) =>
        PaperTemplates.Shipped.Compose(kind, facts ?? Facts, name => PaperTemplates.Shipped.Texts.First(text => text.Name == name).Text);

    /// <summary>A paper that runs over several pages.</summary>
    public static Paper Long { get; } = Of(PaperKind.Acceptance, Facts with
    {
        Applicant = $"阿卜杜热合曼·{string.Concat(Enumerable.Repeat("买买提", 20))}",
        Materials = [.. Enumerable.Range(1, 60).Select(at => new PaperLine($"第{at}份材料：{new string('长', at)}", at % 7 == 0 ? "复印件，核对原件后退回" : ""))],
    });
}
