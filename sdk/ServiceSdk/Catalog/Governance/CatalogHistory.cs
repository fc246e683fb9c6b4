using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Governance;

/// <summary>
/// The catalog as its host keeps it: what the plugins bring, and every change that was proposed, reviewed by the district office and confirmed
/// by the city's department since. An item once changed here is no more taken from its plugin's documents. Not safe for concurrent use: its
/// host gives it one writer.
/// </summary>
/// <param name="shipped">The edition the plugins bring.</param>
public sealed class CatalogHistory(CatalogEdition shipped) : IAggregate
{
    private readonly Dictionary<string, ItemHistory> _changed = [];
    private readonly List<CatalogProposal> _proposals = [];

    /// <summary>Every proposal, by number.</summary>
    public IReadOnlyList<CatalogProposal> Proposals => _proposals;

    /// <summary>How often the catalog was changed.</summary>
    public int Revision { get; private set; }

    /// <summary>Every version of an item, by number; empty for a code the catalog never had.</summary>
    /// <param name="code">The item's code.</param>
    public IReadOnlyList<ItemVersion> Versions(string code) => Find(code)?.Versions ?? [];

    /// <summary>Every version of every item.</summary>
    public IEnumerable<ItemVersion> AllVersions => All().SelectMany(history => history.Versions);

    /// <summary>The catalog new cases are taken by on a day.</summary>
    /// <param name="day">The civil date.</param>
    public CatalogEdition On(DateOnly day) => EditionOn.Of(shipped.Id, All(), day);

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        ProposeCatalog propose => ProposalRules.Judge(propose, this, CivilTime.Date(envelope.At.CivilTime)) is { } refusal
            ? refusal
            : new IEvent[] { new CatalogProposed(_proposals.Count + 1, propose.Act, propose.Items, propose.Codes, propose.From, propose.Reason) },
        ReviewCatalog review => Step(review.Number, review.Opinion, proposal =>
            proposal.Stage != ProposalStage.Proposed ? GovernanceRefusals.WrongStage(proposal.Stage)
            : proposal.ProposedBy.Subject == envelope.Actor.Subject ? GovernanceRefusals.SamePerson()
            : new IEvent[] { new CatalogReviewed(review.Number, review.Opinion) }),
        ConfirmCatalog confirm => Step(confirm.Number, confirm.Opinion, proposal =>
            proposal.Stage != ProposalStage.Reviewed ? GovernanceRefusals.WrongStage(proposal.Stage)
            : envelope.Actor.Subject == proposal.ProposedBy.Subject || envelope.Actor.Subject == proposal.ReviewedBy?.Subject ? GovernanceRefusals.SamePerson()
            : proposal.What.From <= CivilTime.Date(envelope.At.CivilTime) ? GovernanceRefusals.DatePassed()
            : new IEvent[] { new CatalogConfirmed(confirm.Number, confirm.Opinion, Superseded(proposal)) }),
        RejectCatalog reject => Step(reject.Number, reject.Reason, proposal =>
            proposal.IsOpen ? new IEvent[] { new CatalogRejected(reject.Number, reject.Reason) } : GovernanceRefusals.WrongStage(proposal.Stage)),
        _ => throw new ArgumentException($"Not a catalog's command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case CatalogProposed proposed: _proposals.Add(new CatalogProposal(proposed, actor)); break;
            case CatalogReviewed reviewed:
                Move(reviewed.Number, one => one with { Stage = ProposalStage.Reviewed, ReviewedBy = actor, Opinion = reviewed.Opinion });
                break;
            case CatalogRejected rejected:
                Move(rejected.Number, one => one with { Stage = ProposalStage.Rejected, EndedBy = actor, Opinion = rejected.Reason });
                break;
            case CatalogConfirmed confirmed:
                Move(confirmed.Number, one => one with { Stage = ProposalStage.Confirmed, EndedBy = actor, Opinion = confirmed.Opinion });
                Take(_proposals[confirmed.Number - 1].What, confirmed.Superseded);
                break;
            default: throw new ArgumentException($"Not a catalog's event: {@event.GetType().Name}", nameof(@event));
        }
    }

    /// <summary>The history of an item, of its plugin's one version where nothing was changed; null for a code the catalog never had.</summary>
    internal ItemHistory? Find(string code) =>
        _changed.TryGetValue(code, out var history) ? history
        : shipped.Items.FirstOrDefault(item => item.Code == code) is { } item ? First(item)
        : null;

    private static ItemHistory First(ServiceItem item)
    {
        var history = new ItemHistory();
        history.Add(item, by: null);
        return history;
    }

    private IEnumerable<ItemHistory> All() => shipped.Items.Where(item => !_changed.ContainsKey(item.Code)).Select(First).Concat(_changed.Values);

    private Outcome<IReadOnlyList<IEvent>> Step(int number, string words, Func<CatalogProposal, Outcome<IReadOnlyList<IEvent>>> next) =>
        number < 1 || number > _proposals.Count ? GovernanceRefusals.ProposalUnknown()
        : ProposalRules.AreWords(words) ? next(_proposals[number - 1])
        : GovernanceRefusals.WordsMissing();

    private ServiceItem[] Superseded(CatalogProposal proposal) =>
        [.. proposal.Codes.Where(code => !_changed.ContainsKey(code)).Select(Find).OfType<ItemHistory>().Select(history => history.Last.Item)];

    private void Move(int number, Func<CatalogProposal, CatalogProposal> change) => _proposals[number - 1] = change(_proposals[number - 1]);

    private void Take(CatalogProposed what, IReadOnlyList<ServiceItem> superseded)
    {
        Revision++;
        foreach (var item in superseded)
            _changed.Add(item.Code, First(item));
        foreach (var item in what.Items)
        {
            if (!_changed.TryGetValue(item.Code, out var history))
                _changed.Add(item.Code, history = new ItemHistory());
            history.Add(item, what);
        }

        foreach (var code in what.Codes)
            _changed[code].Add(what);
    }
}
