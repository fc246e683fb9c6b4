using System.Text.Json;
using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Conditions;

/// <summary>Holds a form against the conditions of an item that its data say.</summary>
public static class ItemConditions
{
    /// <summary>Judges every condition.</summary>
    /// <param name="item">The item.</param>
    /// <param name="form">The form, as far as it is filled in: one JSON object.</param>
    /// <returns>Each condition of the guide with its state, in their order.</returns>
    public static IReadOnlyList<(ItemCondition Condition, ConditionState State)> Judge(ServiceItem item, JsonElement form) =>
        [.. item.Guide.Conditions.Select(condition => (condition, StateOf(condition, form)))];

    // One test that holds is enough, whatever the others would say if they were known.
    private static ConditionState StateOf(ItemCondition condition, JsonElement form)
    {
        var tests = condition.When.Select(test => Holds(test, form)).ToList();
        return tests.Contains(true) ? ConditionState.Met
            : tests.Count == 0 || tests.Contains(null) ? ConditionState.Unknown
            : ConditionState.Unmet;
    }

    private static bool? Holds(FieldTest test, JsonElement form) =>
        !form.TryGetProperty(test.Field, out var value) || FormValue.IsEmpty(value) ? null
        : test.Yes is { } yes ? IsYesNo(value) ? value.GetBoolean() == yes : null
        : test.OneOf.Count > 0 ? value.ValueKind == JsonValueKind.String ? test.OneOf.Contains(value.GetString()) : null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? (test.AtLeast is null || number >= test.AtLeast) && (test.AtMost is null || number <= test.AtMost)
            : null;

    private static bool IsYesNo(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;
}
