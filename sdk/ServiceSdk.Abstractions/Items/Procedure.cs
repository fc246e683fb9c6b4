namespace ServiceSdk.Items;

/// <summary>程序类别: selects the rule set of clocks and notices.</summary>
public enum Procedure
{
    /// <summary>行政许可.</summary>
    Licensing,

    /// <summary>行政确认.</summary>
    Confirmation,

    /// <summary>行政给付.</summary>
    Benefit,

    /// <summary>公共服务.</summary>
    PublicService,

    /// <summary>查询: one record, no archive package.</summary>
    Query,
}
