namespace ServiceSdk.Tiers;

/// <summary><c>delegation.confirmed</c>: a town or village confirmed the list for its hall.</summary>
/// <param name="Edition">The edition of the list.</param>
public sealed record DelegationConfirmed(string Edition) : IEvent;

/// <summary><c>delegation.supplemented</c>: a hall takes an item it did not take.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Reason">Why.</param>
public sealed record DelegationSupplemented(string Item, string Reason) : IEvent;

/// <summary><c>delegation.withheld</c>: a hall does not take an item for now.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Reason">Why, as the public reads it.</param>
public sealed record DelegationWithheld(string Item, string Reason) : IEvent;

/// <summary>确认: confirms the list for a hall.</summary>
/// <param name="Edition">The edition confirmed.</param>
public sealed record ConfirmDelegation(string Edition) : ICommand;

/// <summary>补充: takes an item the hall does not take, inside its tier's authority.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Reason">Why, at most 200 characters.</param>
public sealed record SupplementDelegation(string Item, string Reason) : ICommand;

/// <summary>暂停受理: does not take an item for now.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Reason">Why, at most 200 characters.</param>
public sealed record WithholdDelegation(string Item, string Reason) : ICommand;
