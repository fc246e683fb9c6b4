namespace ServiceSdk.Sharing;

/// <summary><c>shared.asked</c>: a registry was asked for a record instead of a material, or the applicant did not want that.</summary>
/// <param name="Number">The inquiry's number.</param>
/// <param name="Subject">Whose record, by the random id.</param>
/// <param name="ItemCode">The item's code.</param>
/// <param name="Material">The code of the material it stands in for.</param>
/// <param name="MaterialName">What the item calls it.</param>
/// <param name="Kind">The record kind.</param>
/// <param name="Label">What the item calls the record.</param>
/// <param name="Hall">The id of the hall.</param>
/// <param name="Ticket">The id of the ticket it was asked on.</param>
/// <param name="Purpose">What for, in Chinese, as the applicant was told.</param>
/// <param name="Consented">Whether the applicant consented; who noted it, and when, stands in the record. Without it nothing was asked.</param>
/// <param name="Status">What came of it.</param>
/// <param name="Registry">What the registry is called.</param>
/// <param name="Sample">Whether its records are made up for demonstration.</param>
/// <param name="RecordId">The registry's id of the record; null where none was found.</param>
/// <param name="IssuedOn">As of when the registry vouches for it; null where none was found.</param>
/// <param name="Content">The record's fields, one JSON object; null where it may not be used.</param>
public sealed record SharedAsked(
    string Number,
    string Subject,
    string ItemCode,
    string Material,
    string MaterialName,
    string Kind,
    string Label,
    string Hall,
    string Ticket,
    string Purpose,
    bool Consented,
    SharedStatus Status,
    string Registry,
    bool Sample,
    string? RecordId,
    DateOnly? IssuedOn,
    Protected<string>? Content) : IEvent
{
    /// <summary>What the window tells the applicant. Whatever did not work out falls back to paper.</summary>
    public string Message() => Status switch
    {
        SharedStatus.Found => $"已查到共享数据“{Label}”，不需要提交“{MaterialName}”。",
        SharedStatus.Stale => $"共享数据“{Label}”是{CivilTime.Text(IssuedOn!.Value)}出具的，已经过期，请提交“{MaterialName}”。",
        SharedStatus.NotFound => $"没有查到本人的共享数据“{Label}”，请提交“{MaterialName}”。",
        SharedStatus.Unavailable => $"共享数据“{Label}”暂时无法查询，请提交“{MaterialName}”，办理不受影响。",
        SharedStatus.ConsentRefused => $"申请人不同意查询共享数据“{Label}”，请提交“{MaterialName}”。",
        _ => throw new InvalidOperationException($"No inquiry ends as {Status}."),
    };
}

/// <summary>Records an inquiry; the only command of its stream.</summary>
/// <param name="Asked">What is recorded.</param>
public sealed record RecordInquiry(SharedAsked Asked) : ICommand;
