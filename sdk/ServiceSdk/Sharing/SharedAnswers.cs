using ServiceSdk.Items;

namespace ServiceSdk.Sharing;

/// <summary>How a registry's answer is judged.</summary>
public static class SharedAnswers
{
    /// <summary>What an answer comes to.</summary>
    /// <param name="answer">What the registry answered.</param>
    /// <param name="source">What the item asks of the record.</param>
    /// <param name="today">The civil date.</param>
    public static SharedStatus StatusFor(this SharedAnswer answer, SharedSource source, DateOnly today) => answer switch
    {
        { IsAvailable: false } => SharedStatus.Unavailable,
        { Record: null } => SharedStatus.NotFound,
        { Record: var record } when today.DayNumber - record.IssuedOn.DayNumber > source.FreshDays => SharedStatus.Stale,
        _ => SharedStatus.Found,
    };
}
