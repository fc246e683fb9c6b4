using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceSdk.Catalog;
using ServiceSdk.Catalog.Conditions;
using ServiceSdk.Items;
using ServiceSdk.Plugins;
using ServiceSdk.Plugins.Guarding;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>An item judged by some facts.</summary>
/// <param name="Eligible">Whether every condition is met; null where that cannot be said yet.</param>
/// <param name="Facts">What follows by rule; empty where the rules could not be asked.</param>
internal sealed record JudgedItem(
    int No, string Code, string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Eligible,
    IReadOnlyList<JudgedCondition> Conditions, IReadOnlyList<Fact> Facts)
{
    public static async Task<Outcome<JudgedItem>> OfAsync(ServiceItem item, ItemFacts facts, string plugins, CancellationToken cancellation)
    {
        using var form = JsonDocument.Parse(facts.Form);
        List<JudgedCondition> conditions = [.. ItemConditions.Judge(item, form.RootElement).Select(one => JudgedCondition.Of(one.Condition.Value, one.State, one.Condition.Source))];
        IReadOnlyList<Fact> following = [];
        if (PluginFolder.Load(plugins, NullLogger.Instance).Plugins.FirstOrDefault(plugin => plugin.Items.Any(one => one.Code == item.Code)) is { ItemPlugin: { } rules } owner)
        {
            // A rule may rely on a form that is whole, and on who applies.
            var whole = FilingCheck.Findings(item, facts.Form, facts.Materials).All(finding => finding.Kind != FindingKind.Form);
            if (!whole || facts is not { FiledOn: { } filed, BirthDate: { } birth, Male: { } male })
                conditions.Add(JudgedCondition.Of("部门规则在各项事实填写完整后判断", ConditionState.Unknown, Sources.Sample));
            else
            {
                var filing = new Filing(item.Code, filed, new Applicant(birth, male, IdentityChecked: true), facts.Form, facts.Materials);
                var asked = await new CallGuard(owner.Manifest.Id, rules, new CallGuardOptions(), TimeProvider.System, NullLogger.Instance).JudgeAsync(filing, cancellation);
                if (!asked.Succeeded(out var judgement, out var refusal))
                    return refusal;
                conditions.AddRange(judgement.Findings.Select(finding => JudgedCondition.Of(finding.Message, ConditionState.Unmet, finding.Basis)));
                following = judgement.Facts;
            }
        }

        bool? eligible = conditions.Any(condition => condition.State == "unmet") ? false
            : conditions.Count == 0 || conditions.Any(condition => condition.State == "unknown") ? null
            : true;
        return new JudgedItem(item.Number, item.Code, item.Name, eligible, conditions, following);
    }
}

/// <summary>A condition, or what a rule found in its place.</summary>
/// <param name="State"><c>met</c>, <c>unmet</c> or <c>unknown</c>.</param>
/// <param name="Label">The state in Chinese.</param>
internal sealed record JudgedCondition(string Text, string State, string Label, string Source)
{
    public static JudgedCondition Of(string text, ConditionState state, string source) => state switch
    {
        ConditionState.Met => new(text, "met", "符合", source),
        ConditionState.Unmet => new(text, "unmet", "不符合", source),
        _ => new(text, "unknown", "待核", source),
    };
}
