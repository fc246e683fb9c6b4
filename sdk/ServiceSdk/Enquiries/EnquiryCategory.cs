namespace ServiceSdk.Enquiries;

/// <summary>What an enquiry is about. The names are kept in records for ever.</summary>
public enum EnquiryCategory
{
    /// <summary>事项办理. What an item needs and where it is done.</summary>
    Item,

    /// <summary>政策法规. What a policy or law says.</summary>
    Policy,

    /// <summary>办件进度. How far a case has come.</summary>
    Progress,

    /// <summary>大厅服务. Where to go, opening hours, facilities.</summary>
    Hall,

    /// <summary>其他. Anything else.</summary>
    Other,
}

/// <summary>How an enquiry came. The names are kept in records for ever.</summary>
public enum EnquiryChannel
{
    /// <summary>现场. At the guidance desk or a window.</summary>
    Desk,

    /// <summary>电话. By phone.</summary>
    Phone,
}

/// <summary>How far an enquiry has come.</summary>
public enum EnquiryState
{
    /// <summary>待答复. With whoever was asked first.</summary>
    Open,

    /// <summary>已转办. With another office, which answers by a date.</summary>
    Referred,

    /// <summary>已答复.</summary>
    Answered,
}

/// <summary>What these are called on a page.</summary>
public static class EnquiryLabels
{
    /// <summary>A category in Chinese.</summary>
    /// <param name="category">One of the values.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such category.</exception>
    public static string Label(this EnquiryCategory category) => category switch
    {
        EnquiryCategory.Item => "事项办理",
        EnquiryCategory.Policy => "政策法规",
        EnquiryCategory.Progress => "办件进度",
        EnquiryCategory.Hall => "大厅服务",
        EnquiryCategory.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    /// <summary>A state in Chinese.</summary>
    /// <param name="state">One of the values.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such state.</exception>
    public static string Label(this EnquiryState state) => state switch
    {
        EnquiryState.Open => "待答复",
        EnquiryState.Referred => "已转办",
        EnquiryState.Answered => "已答复",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
