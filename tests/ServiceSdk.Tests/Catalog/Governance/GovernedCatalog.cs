using ServiceSdk.Catalog;
using ServiceSdk.Catalog.Governance;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Catalog.Governance;

/// <summary>A catalog of two items and the people who change it.</summary>
internal sealed class GovernedCatalog
{
    public const string Editor = "editor", Reviewer = "reviewer", Confirmer = "confirmer";

    public static readonly DateOnly Today = new(2026, 11, 26), Start = new(2027, 1, 1);

    public CatalogHistory History { get; } = new(CatalogEdition.Of(CatalogEdition.Tianning2018, [SampleItems.IdCard, SampleItems.Progress]).Value());

    public static ServiceItem Faster => SampleItems.IdCard with { PromisedTerm = new(new(10, DayUnit.WorkingDays), "《某办法》第三条") };

    public static ServiceItem New(string code, int number) =>
        SampleItems.Progress with { Code = code, Number = number, Name = $"新事项{number}", Title = $"新事项{number}" };

    public Outcome<IReadOnlyList<IEvent>> Decide(string who, ICommand command, DateOnly? on = null) => History.Decide(command, Of(who, on));

    public void Do(string who, ICommand command)
    {
        var envelope = Of(who, null);
        foreach (var @event in History.Decide(command, envelope).Value())
            History.Apply(@event, envelope.Actor, envelope.At);
    }

    /// <summary>Proposes, reviews and confirms.</summary>
    public void Carry(ProposeCatalog propose)
    {
        Do(Editor, propose);
        var number = History.Proposals.Count;
        Do(Reviewer, new ReviewCatalog(number, "同意"));
        Do(Confirmer, new ConfirmCatalog(number, "确认"));
    }

    public static ProposeCatalog Change(ServiceItem item, DateOnly? from = null) => new(CatalogAct.Change, [item], [], from ?? Start, "年度修订");

    public static ProposeCatalog Close(CatalogAct act, params string[] codes) => new(act, [], codes, Start, "机构调整");

    private static Envelope Of(string who, DateOnly? on) => Envelopes.Of(Roles.CatalogEditor, on ?? Today) with { Actor = new Actor(who, Roles.CatalogEditor, "320402", "") };
}
