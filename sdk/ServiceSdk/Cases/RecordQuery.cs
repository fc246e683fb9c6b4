namespace ServiceSdk.Cases;

/// <summary>Records a query and its answer; the only command of its stream.</summary>
/// <param name="Number">The record's number, ticket id and an ordinal; given by the caller.</param>
/// <param name="Item">The item, a query.</param>
/// <param name="Hall">The id of the hall.</param>
/// <param name="Ticket">The id of the ticket it was asked on.</param>
/// <param name="Answer">What was answered.</param>
public sealed record RecordQuery(string Number, FrozenItem Item, string Hall, string Ticket, Protected<string> Answer) : ICommand;
