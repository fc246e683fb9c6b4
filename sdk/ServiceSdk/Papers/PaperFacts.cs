using ServiceSdk.Cases;

namespace ServiceSdk.Papers;

/// <summary>
/// What a paper tells of one case: explicit inputs, taken from the case and its hall before anything is composed. Holds personal data; its text
/// form shows none of it. What the case does not have is null, and what would tell of it is left out of the paper.
/// </summary>
public sealed record PaperFacts
{
    /// <summary>文书编号: the paper's own number.</summary>
    public required string Number { get; init; }

    /// <summary>办件编号.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The name of the body that issues it, over the seal.</summary>
    public required string Issuer { get; init; }

    /// <summary>The hall the case was filed in.</summary>
    public required string Hall { get; init; }

    /// <summary>The day it is issued on.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Whether the law accepted it by silence 视为受理.</summary>
    public bool Deemed { get; init; }

    /// <summary>Whether the Administrative Licensing Law binds the case: only then a paper cites it.</summary>
    public required bool Licensing { get; init; }

    /// <summary>申请人, in full.</summary>
    public required string Applicant { get; init; }

    /// <summary>证件号码, masked: a paper need not tell it to who finds it.</summary>
    public required string MaskedIdNumber { get; init; }

    /// <summary>事项, its short title.</summary>
    public required string Item { get; init; }

    /// <summary>The item's code.</summary>
    public required string ItemCode { get; init; }

    /// <summary>承办部门; null where it is not known.</summary>
    public string? Department { get; init; }

    /// <summary>申请日期.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>受理日期.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>决定日期.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>承诺办结日期.</summary>
    public PaperTerm? Promised { get; init; }

    /// <summary>法定办结日期.</summary>
    public PaperTerm? Statutory { get; init; }

    /// <summary>补正期限, or 容缺补齐期限: until when what is missing is to be handed in.</summary>
    public DateOnly? CureBy { get; init; }

    /// <summary>理由.</summary>
    public string? Reason { get; init; }

    /// <summary>救济途径.</summary>
    public string? Remedy { get; init; }

    /// <summary>有权办理的机关.</summary>
    public string? OtherBody { get; init; }

    /// <summary>办理结果, in words.</summary>
    public string? Result { get; init; }

    /// <summary>证照编号: the register number of the document made out.</summary>
    public string? Document { get; init; }

    /// <summary>文号: the register number of the notice, as the step states it.</summary>
    public string? Notice { get; init; }

    /// <summary>特别程序: its name.</summary>
    public string? SpecialProcedure { get; init; }

    /// <summary>延长或者特别程序所需天数, with its unit.</summary>
    public string? Days { get; init; }

    /// <summary>How the case ended or stands, in words.</summary>
    public string? State { get; init; }

    /// <summary>保管期限; null before the case's end.</summary>
    public CaseRetention? Retention { get; init; }

    /// <summary>Where a phone's camera leads to the case's public progress; null without a public address. No personal data.</summary>
    public string? ProgressAddress { get; init; }

    /// <summary>Whether everything in the hall is demonstration data.</summary>
    public bool Demonstration { get; init; }

    /// <summary>What was handed in.</summary>
    public IReadOnlyList<PaperLine> Materials { get; init; } = [];

    /// <summary>What is missing.</summary>
    public IReadOnlyList<PaperLine> Missing { get; init; } = [];

    /// <summary>What the case's file holds.</summary>
    public IReadOnlyList<PaperLine> Contents { get; init; } = [];

    /// <summary>The paper's number.</summary>
    public override string ToString() => Number;
}

/// <summary>When a term ends, as the applicant is told.</summary>
/// <param name="Due">The last day.</param>
/// <param name="Provisional">Whether a counted day is not known yet.</param>
/// <param name="Sample">Whether the term was made up for demonstration.</param>
public sealed record PaperTerm(DateOnly Due, bool Provisional, bool Sample);

/// <summary>A line of a list on a paper.</summary>
/// <param name="Name">What.</param>
/// <param name="Remark">What is said of it; may be empty.</param>
public sealed record PaperLine(string Name, string Remark);
