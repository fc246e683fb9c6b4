namespace ServiceSdk.Catalog.Governance;

/// <summary>A proposal and how far it came. Immutable.</summary>
/// <param name="What">What was proposed.</param>
/// <param name="ProposedBy">Who proposed it.</param>
public sealed record CatalogProposal(CatalogProposed What, Actor ProposedBy)
{
    /// <summary>How far it came.</summary>
    public ProposalStage Stage { get; init; }

    /// <summary>Who reviewed it; null before that.</summary>
    public Actor? ReviewedBy { get; init; }

    /// <summary>Who confirmed it or turned it down; null before that.</summary>
    public Actor? EndedBy { get; init; }

    /// <summary>What was said of it last; null before the review.</summary>
    public string? Opinion { get; init; }

    /// <summary>The codes of all items it is about.</summary>
    public IEnumerable<string> Codes => What.Items.Select(item => item.Code).Concat(What.Codes);

    /// <summary>Whether it is still under way.</summary>
    public bool IsOpen => Stage is ProposalStage.Proposed or ProposalStage.Reviewed;
}

/// <summary>How far a proposal came.</summary>
public enum ProposalStage
{
    /// <summary>待审核: the district office has it.</summary>
    Proposed,

    /// <summary>待确认: the city's department has it.</summary>
    Reviewed,

    /// <summary>已确认: it takes effect on its day.</summary>
    Confirmed,

    /// <summary>已退回: it was turned down.</summary>
    Rejected,
}
