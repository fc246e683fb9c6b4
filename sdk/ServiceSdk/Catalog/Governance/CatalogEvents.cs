using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Governance;

/// <summary><c>catalog.proposed</c>: a change of the catalog was proposed.</summary>
/// <param name="Number">The proposal's number, from 1.</param>
/// <param name="Act">What it does.</param>
/// <param name="Items">The items as they are to be, whole; empty for an act that brings none.</param>
/// <param name="Codes">The codes of the items it closes or reopens; empty for an act that does neither.</param>
/// <param name="From">The day it takes effect on, everywhere.</param>
/// <param name="Reason">Why.</param>
public sealed record CatalogProposed(
    int Number, CatalogAct Act, IReadOnlyList<ServiceItem> Items, IReadOnlyList<string> Codes, DateOnly From, string Reason) : IEvent;

/// <summary><c>catalog.reviewed</c>: the district office passed a proposal on.</summary>
/// <param name="Number">The proposal's number.</param>
/// <param name="Opinion">What the office says of it.</param>
public sealed record CatalogReviewed(int Number, string Opinion) : IEvent;

/// <summary><c>catalog.confirmed</c>: the city's department confirmed a proposal; it takes effect on its day.</summary>
/// <param name="Number">The proposal's number.</param>
/// <param name="Opinion">What the department says of it.</param>
/// <param name="Superseded">The first versions, as plugins brought them, of the items that had no other yet: so they stay readable.</param>
public sealed record CatalogConfirmed(int Number, string Opinion, IReadOnlyList<ServiceItem> Superseded) : IEvent;

/// <summary><c>catalog.rejected</c>: a proposal was turned down.</summary>
/// <param name="Number">The proposal's number.</param>
/// <param name="Reason">Why.</param>
public sealed record CatalogRejected(int Number, string Reason) : IEvent;

/// <summary>提出: proposes a change of the catalog.</summary>
/// <param name="Act">What it does.</param>
/// <param name="Items">The items as they are to be, whole.</param>
/// <param name="Codes">The codes of the items it closes or reopens.</param>
/// <param name="From">The day it is to take effect on, after today.</param>
/// <param name="Reason">Why, at most 500 characters.</param>
public sealed record ProposeCatalog(CatalogAct Act, IReadOnlyList<ServiceItem> Items, IReadOnlyList<string> Codes, DateOnly From, string Reason) : ICommand;

/// <summary>审核: the district office passes a proposal on.</summary>
/// <param name="Number">The proposal's number.</param>
/// <param name="Opinion">What it says of it, at most 500 characters.</param>
public sealed record ReviewCatalog(int Number, string Opinion) : ICommand;

/// <summary>确认: the city's department confirms a proposal.</summary>
/// <param name="Number">The proposal's number.</param>
/// <param name="Opinion">What it says of it, at most 500 characters.</param>
public sealed record ConfirmCatalog(int Number, string Opinion) : ICommand;

/// <summary>退回: turns a proposal down.</summary>
/// <param name="Number">The proposal's number.</param>
/// <param name="Reason">Why, at most 500 characters.</param>
public sealed record RejectCatalog(int Number, string Reason) : ICommand;
