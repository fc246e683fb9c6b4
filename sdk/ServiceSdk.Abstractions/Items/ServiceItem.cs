namespace ServiceSdk.Items;

/// <summary>One service item 服务事项 of a catalog edition, as its department's plugin brings it. Immutable.</summary>
public sealed record ServiceItem
{
    /// <summary>The item's own code, edition and three-digit number: <c>tn2018-083</c>. Never parsed.</summary>
    public required string Code { get; init; }

    /// <summary>Its number in the edition's list, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The department, named as the edition names it.</summary>
    public required string Department { get; init; }

    /// <summary>The name, verbatim.</summary>
    public required string Name { get; init; }

    /// <summary>A short title for kiosk and ticket, at most 16 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The edition's remark, verbatim; empty where it has none.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The item group 事项组: with the department, the pair a window's skill is made of.</summary>
    public required string Group { get; init; }

    /// <summary>Which rule set binds the item.</summary>
    public required Procedure Procedure { get; init; }

    /// <summary>How it is handled.</summary>
    public required Sourced<HandlingMode> Mode { get; init; }

    /// <summary>The longest the law allows; null where no source names one.</summary>
    public Sourced<Term>? StatutoryTerm { get; init; }

    /// <summary>What the department promises; null for items done on the spot.</summary>
    public Sourced<Term>? PromisedTerm { get; init; }

    /// <summary>What the applicant brings.</summary>
    public IReadOnlyList<ItemMaterial> Materials { get; init; } = [];

    /// <summary>The fields of the form the clerk fills in.</summary>
    public IReadOnlyList<FormField> Form { get; init; } = [];

    /// <summary>What it costs; empty where nothing may be charged.</summary>
    public IReadOnlyList<ItemFee> Fees { get; init; } = [];

    /// <summary>By when the fees must be settled.</summary>
    public FeesDue FeesDue { get; init; }

    /// <summary>For a progress query: the codes of the items whose cases it looks up; empty otherwise.</summary>
    public IReadOnlyList<string> ProgressOf { get; init; } = [];
}
