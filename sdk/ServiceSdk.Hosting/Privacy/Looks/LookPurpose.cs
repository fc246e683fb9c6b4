namespace ServiceSdk.Hosting.Privacy.Looks;

/// <summary>For what somebody is shown personal data. The names are kept in records for ever.</summary>
public enum LookPurpose
{
    /// <summary>窗口服务. Whom the window serves now.</summary>
    WindowService,

    /// <summary>办理办件. A case in the hands of its staff.</summary>
    CaseHandling,

    /// <summary>查询答复. What a query is answered with.</summary>
    QueryAnswer,

    /// <summary>答复咨询. Whoever asked is called back.</summary>
    EnquiryAnswer,

    /// <summary>核对身份. The person is compared with the document.</summary>
    IdentityCheck,

    /// <summary>审查材料. The filing is read to decide on it.</summary>
    Review,

    /// <summary>整理归档. The file is made ready for the archive.</summary>
    Archiving,

    /// <summary>监督检查. An office is looked into.</summary>
    Oversight,

    /// <summary>出具文书. A paper made out for the applicant is opened to print it.</summary>
    PaperHandling,

    /// <summary>本人申请. The person asks what is held about them.</summary>
    PersonRequest,

    /// <summary>调阅材料. Who watches over an office reads a document of a case, which cannot be masked.</summary>
    Inspection,

    /// <summary>续填草稿. A filing that is not handed in is gone on with.</summary>
    DraftFilling,
}

/// <summary>What purposes are called on a page.</summary>
public static class LookPurposes
{
    /// <summary>A purpose in Chinese.</summary>
    /// <param name="purpose">One of the values.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such purpose.</exception>
    public static string Label(this LookPurpose purpose) => purpose switch
    {
        LookPurpose.WindowService => "窗口服务",
        LookPurpose.CaseHandling => "办理办件",
        LookPurpose.QueryAnswer => "查询答复",
        LookPurpose.EnquiryAnswer => "答复咨询",
        LookPurpose.IdentityCheck => "核对身份",
        LookPurpose.Review => "审查材料",
        LookPurpose.Archiving => "整理归档",
        LookPurpose.Oversight => "监督检查",
        LookPurpose.PaperHandling => "出具文书",
        LookPurpose.PersonRequest => "本人申请",
        LookPurpose.Inspection => "调阅材料",
        LookPurpose.DraftFilling => "续填草稿",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };
}
