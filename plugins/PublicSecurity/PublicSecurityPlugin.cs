using Departments;
using PublicSecurity.IdCards;
using ServiceSdk.Items;

namespace PublicSecurity;

/// <summary>公安局: the rules of its identity card items and record queries. Its other items say all they know in items.json.</summary>
public sealed class PublicSecurityPlugin : IItemPlugin
{
    private static readonly Judgement NothingToAdd = new([], []);

    private readonly Dictionary<string, Func<Filing, Judgement>> _rules;

    /// <summary>Reads the rates beside the DLL.</summary>
    public PublicSecurityPlugin()
    {
        var rates = DatedAmounts.ReadBeside(typeof(PublicSecurityPlugin), "rates.json");
        var application = new IdCardApplication(rates);
        _rules = new()
        {
            ["tn2018-083"] = application.Judge,
            ["tn2018-084"] = new TemporaryIdCard(rates).Judge,
            ["tn2018-085"] = new RemoteIdCard(application).Judge,
            ["tn2018-097"] = OwnRecord.Judge,
            ["tn2018-098"] = OwnRecord.Judge,
            ["tn2018-099"] = OwnRecord.Judge,
        };
    }

    /// <inheritdoc/>
    public ValueTask<Judgement> JudgeAsync(Filing filing, CancellationToken cancellation) =>
        new(_rules.TryGetValue(filing.ItemCode, out var judge) ? judge(filing) : NothingToAdd);
}
