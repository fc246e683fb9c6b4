namespace ServiceSdk.Items;

/// <summary>A fee 收费项目 of an item: what is not listed here cannot be charged.</summary>
/// <param name="Code">Unique inside the item, lower-case words joined by hyphens.</param>
/// <param name="Label">What it is called to the applicant, in Chinese.</param>
/// <param name="Basis">What it rests on, shown before it is charged: a cited document, or <see cref="Sources.Sample"/>.</param>
/// <param name="Source">Where the fact comes from: a cited document or <see cref="Sources.Sample"/>.</param>
public sealed record ItemFee(string Code, string Label, string Basis, string Source)
{
    /// <summary>
    /// The amount in fen, from 0. Null where it follows from the filing: then it is the plugin's fact <see cref="Fact.FeeFen"/>, with
    /// the fact's basis, and no such fact is no fee.
    /// </summary>
    public long? Fen { get; init; }
}

/// <summary>By which step the fees of an item must be settled. The names are kept in records for ever.</summary>
public enum FeesDue
{
    /// <summary>领取前. Before the result is handed over, sent or shown.</summary>
    BeforeDelivery,

    /// <summary>制证前. Before the result is made out.</summary>
    BeforeMaking,
}
