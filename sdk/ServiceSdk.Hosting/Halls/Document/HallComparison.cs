using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace ServiceSdk.Hosting.Halls.Document;

/// <summary>Compares two documents part by part. Rows of a list are told apart by their id or date, so that moving one changes nothing else.</summary>
internal sealed class HallComparison
{
    private readonly List<HallChange> _changes = [];

    public HallComparison(JObject from, JObject to, JsonSchema schema) => CompareObjects(from, to, schema, "");

    public IReadOnlyList<HallChange> Changes => _changes;

    private void CompareObjects(JObject from, JObject to, JsonSchema schema, string named)
    {
        foreach (var name in from.Properties().Concat(to.Properties()).Select(property => property.Name).Distinct())
        {
            var part = schema.ActualSchema.ActualProperties[name];
            Compare(from[name], to[name], part, named.Length > 0 ? $"{named}·{part.Title}" : part.Title!);
        }
    }

    private void Compare(JToken? from, JToken? to, JsonSchema schema, string named)
    {
        if (from is JObject before && to is JObject after)
            CompareObjects(before, after, schema, named);
        else if (Key(from as JArray, to as JArray) is { } key)
            CompareRows(from as JArray ?? [], to as JArray ?? [], key, schema.ActualSchema.Item!, named);
        else if (!JToken.DeepEquals(from, to))
            _changes.Add(new HallChange((to ?? from)!.Path, $"{named}：{Show(from)} → {Show(to)}"));
    }

    private void CompareRows(JArray from, JArray to, string key, JsonSchema schema, string named)
    {
        var before = from.ToLookup(row => (string)row[key]!);
        var after = to.ToLookup(row => (string)row[key]!);
        foreach (var id in before.Select(rows => rows.Key).Union(after.Select(rows => rows.Key)))
        {
            var (old, @new) = (before[id].ToList(), after[id].ToList());
            if (old.Count == 1 && @new.Count == 1)
            {
                CompareObjects((JObject)old[0], (JObject)@new[0], schema, $"{named}“{id}”");
                continue;
            }

            foreach (var row in old.Where(row => !@new.Contains(row, JToken.EqualityComparer)))
                _changes.Add(new HallChange(row.Path, $"{named}“{id}”：删除{Show(row)}"));
            foreach (var row in @new.Where(row => !old.Contains(row, JToken.EqualityComparer)))
                _changes.Add(new HallChange(row.Path, $"{named}“{id}”：新增{Show(row)}"));
        }

        var stayed = before.Select(rows => rows.Key).Where(after.Contains).ToList();
        if (!after.Select(rows => rows.Key).Where(before.Contains).SequenceEqual(stayed))
            _changes.Add(new HallChange(to.Path, $"{named}：次序改变"));
    }

    /// <summary>What tells the rows of a list apart; null where it holds no rows.</summary>
    private static string? Key(JArray? from, JArray? to) =>
        (from?.First ?? to?.First) is JObject row ? (row.ContainsKey("id") ? "id" : "date") : null;

    private static string Show(JToken? value) => value switch
    {
        null => "无",
        JArray list => list.Count == 0 ? "无" : string.Join("、", list),
        JValue { Type: JTokenType.Boolean } yes => (bool)yes ? "是" : "否",
        JValue => value.ToString(),
        _ => value.ToString(Formatting.None),
    };
}
