using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>保管期限: how long a case is kept in the archive, by its item and its result.</summary>
/// <param name="From">The civil date it counts from.</param>
/// <param name="Years">How many years; null for ever 永久.</param>
/// <param name="Source">The rule it follows.</param>
public sealed record CaseRetention(DateOnly From, int? Years, string Source)
{
    private static readonly RetentionTerm TenYears = new(RetentionStart.Ended) { Years = 10 };
    private static readonly ItemRetention Usual = new(TenYears, TenYears, Sources.Sample);

    /// <summary>The last day it is kept; null for ever.</summary>
    public DateOnly? Until => Years is { } years ? From.AddYears(years) : null;

    /// <summary>A case's: as it will be archived, once it ended; null before that.</summary>
    /// <param name="one">The case.</param>
    public static CaseRetention? Of(Case one)
    {
        if (one.State is not (CaseState.Closed or CaseState.NotAccepted or CaseState.Withdrawn or CaseState.Terminated or CaseState.Archived))
            return null;
        var rule = one.Opened!.Item.Retention ?? Usual;
        var term = one.Result?.Decision == CaseDecision.Grant ? rule.Granted : rule.Otherwise;
        var ended = CivilTime.Date(one.Log.Last(step => step.Move.From != step.Move.To && step.Move.To != CaseState.Archived).At.CivilTime);
        var from = term.From switch
        {
            RetentionStart.CertificateExpiry => one.Result?.ValidUntil ?? one.DeliveredOn ?? ended,
            RetentionStart.Delivered => one.DeliveredOn ?? ended,
            _ => ended,
        };
        return new(from, term.Years, rule.Source);
    }
}
