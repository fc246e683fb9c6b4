using Departments;
using ServiceSdk.Items;

namespace CivilAffairs;

/// <summary>民政局: the means test of the subsistence allowance. Its other items say all they know in items.json.</summary>
public sealed class CivilAffairsPlugin : IItemPlugin
{
    private static readonly Judgement NothingToAdd = new([], []);

    private readonly SubsistenceAllowance _allowance = new(DatedAmounts.ReadBeside(typeof(CivilAffairsPlugin), "standards.json"));

    /// <inheritdoc/>
    public ValueTask<Judgement> JudgeAsync(Filing filing, CancellationToken cancellation) =>
        new(filing.ItemCode == "tn2018-178" ? _allowance.Judge(filing) : NothingToAdd);
}
