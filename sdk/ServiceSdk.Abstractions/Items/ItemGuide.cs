namespace ServiceSdk.Items;

/// <summary>
/// 办事指南: what people are told of an item beyond what its cases are computed by. Each fact says where it comes from; what is null or
/// empty was not written yet. Immutable.
/// </summary>
public sealed record ItemGuide
{
    /// <summary>A guide that says nothing yet.</summary>
    public static ItemGuide Empty { get; } = new();

    /// <summary>服务对象: whom it is for.</summary>
    public Sourced<IReadOnlyList<Audience>>? Audience { get; init; }

    /// <summary>受理条件: who may apply, one condition each.</summary>
    public IReadOnlyList<ItemCondition> Conditions { get; init; } = [];

    /// <summary>办理流程: the steps, in order.</summary>
    public IReadOnlyList<Sourced<string>> Steps { get; init; } = [];

    /// <summary>设定依据: what the law says of it, in its words or shorter; the source is the article.</summary>
    public IReadOnlyList<Sourced<string>> LegalBasis { get; init; } = [];

    /// <summary>收费说明: what it costs, in words, where the list of fees alone does not say it: 不收费, or for whom it is free.</summary>
    public Sourced<string>? Charge { get; init; }

    /// <summary>办理结果: what the applicant gets.</summary>
    public Sourced<string>? Result { get; init; }

    /// <summary>办理地点: where it is taken, where the delegation list alone does not say it.</summary>
    public Sourced<string>? Place { get; init; }

    /// <summary>咨询、监督电话: whom to ask and whom to complain to.</summary>
    public IReadOnlyList<Sourced<string>> Phones { get; init; } = [];

    /// <summary>预约办理: whether it can be booked.</summary>
    public Sourced<bool>? Appointment { get; init; }

    /// <summary>委托代办: whether somebody may act for the applicant.</summary>
    public Sourced<bool>? ByAgent { get; init; }

    /// <summary>全城通办: whether any hall takes it, whatever the applicant's residence.</summary>
    public Sourced<bool>? CityWide { get; init; }

    /// <summary>绿色通道: whether those who have precedence get it here.</summary>
    public Sourced<bool>? GreenChannel { get; init; }
}
