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

    /// <summary>主项: the main item whose sub-item it is, as the first part of its name says; null for an item of its own.</summary>
    public string? MainItem { get; init; }

    /// <summary>部分覆盖: what the edition says of where it is taken, where only some posts take it; null where all do.</summary>
    public Sourced<string>? Coverage { get; init; }

    /// <summary>New cases are taken from that day on; null for from the edition's first.</summary>
    public Sourced<DateOnly>? ValidFrom { get; init; }

    /// <summary>New cases are taken to that day, included; null while it stands.</summary>
    public Sourced<DateOnly>? ValidTo { get; init; }

    /// <summary>What others call it: each scheme once.</summary>
    public IReadOnlyList<OfficialCode> Codes { get; init; } = [];

    /// <summary>The item group 事项组: with the department, the pair a window's skill is made of.</summary>
    public required string Group { get; init; }

    /// <summary>Which rule set binds the item.</summary>
    public required Procedure Procedure { get; init; }

    /// <summary>Where the procedure comes from: a cited article or <see cref="Sources.Sample"/>.</summary>
    public string ProcedureSource { get; init; } = Sources.Sample;

    /// <summary>How it is handled.</summary>
    public required Sourced<HandlingMode> Mode { get; init; }

    /// <summary>The longest the law allows; null where no source names one.</summary>
    public Sourced<Term>? StatutoryTerm { get; init; }

    /// <summary>What the department promises; null for items done on the spot.</summary>
    public Sourced<Term>? PromisedTerm { get; init; }

    /// <summary>What the applicant brings.</summary>
    public IReadOnlyList<ItemMaterial> Materials { get; init; } = [];

    /// <summary>Where the clock of a filing from elsewhere starts; null for <see cref="ReceivingSite.Intake"/>.</summary>
    public Sourced<ReceivingSite>? ReceivingSite { get; init; }

    /// <summary>How its result is handed over; null for the window and the post.</summary>
    public Sourced<IReadOnlyList<DeliveryWay>>? DeliveryWays { get; init; }

    /// <summary>The fields of the form the clerk fills in.</summary>
    public IReadOnlyList<FormField> Form { get; init; } = [];

    /// <summary>特别程序: the procedures that may pause its clock; empty where it has none.</summary>
    public IReadOnlyList<SpecialProcedure> SpecialProcedures { get; init; } = [];

    /// <summary>How its term may be extended; null where its procedure's rules alone say so.</summary>
    public TermExtension? Extension { get; init; }

    /// <summary>联合办理: whether several bodies handle it together; null where one does.</summary>
    public Sourced<bool>? JointHandling { get; init; }

    /// <summary>For an item reported to a higher authority: how long that one has; null where no source names it.</summary>
    public Sourced<Term>? UpperTerm { get; init; }

    /// <summary>Whether who approves must be another person than who reviews or asks; null for yes.</summary>
    public Sourced<bool>? FourEyes { get; init; }

    /// <summary>How long its cases are kept; null for ten years from the end.</summary>
    public ItemRetention? Retention { get; init; }

    /// <summary>What it costs; empty where nothing may be charged.</summary>
    public IReadOnlyList<ItemFee> Fees { get; init; } = [];

    /// <summary>By when the fees must be settled.</summary>
    public FeesDue FeesDue { get; init; }

    /// <summary>For a progress query: the codes of the items whose cases it looks up; empty otherwise.</summary>
    public IReadOnlyList<string> ProgressOf { get; init; } = [];

    /// <summary>What people are told of it.</summary>
    public ItemGuide Guide { get; init; } = ItemGuide.Empty;
}
