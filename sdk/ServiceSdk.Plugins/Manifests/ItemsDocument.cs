using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>The items of a department as one JSON document for people: <c>items.json</c>. Read whole or not at all.</summary>
public static class ItemsDocument
{
    private static readonly JsonMergeSettings Patch = new()
    {
        MergeArrayHandling = MergeArrayHandling.Replace, MergeNullValueHandling = MergeNullValueHandling.Merge,
    };

    /// <summary>The JSON Schema every document fits.</summary>
    public static string Schema => ItemsSchema.Text;

    /// <summary>Reads a document.</summary>
    /// <param name="text">The JSON: an array of items.</param>
    /// <returns>The items, or everything that is wrong.</returns>
    public static ItemsReading Read(string text) => StrictJson.Parse(text, out var fault) is { } root ? Read(root, root) : NoJson(fault!);

    /// <summary>
    /// Reads a document that says of known items only what is to be different: an object by <c>code</c>, whose members stand in the place of
    /// the item's. What is null is taken away; a list is replaced whole.
    /// </summary>
    /// <param name="text">The JSON: an array of objects, each with the <c>code</c> of a known item.</param>
    /// <param name="known">Finds an item by its code; null for none.</param>
    /// <returns>The items as they would become, or everything that is wrong.</returns>
    public static ItemsReading Override(string text, Func<string, ServiceItem?> known)
    {
        if (StrictJson.Parse(text, out var fault) is not { } root)
            return NoJson(fault!);
        var patches = root is JArray all ? all.OfType<JObject>().ToList() : [];
        if (root is not JArray { Count: var count } || count != patches.Count)
            return ItemsReading.Wrong(new DocumentFault(1, "$", "应为对象的数组"));

        var whole = new JArray();
        foreach (var patch in patches)
        {
            if (((string?)(patch["code"] as JValue) is { } code ? known(code) : null) is not { } item)
                return ItemsReading.Wrong(Place(root, new Fault($"{patch.Path}.code", "不是目录中的事项")));
            var changed = (JObject)StrictJson.Write(item);
            changed.Merge(patch, Patch);
            whole.Add(changed);
        }

        return Read(whole, root);
    }

    /// <summary>Writes items so that they read as they are; what is not said is left out.</summary>
    public static string Write(IEnumerable<ServiceItem> items) => StrictJson.Write(items.ToList()).ToString(Formatting.Indented);

    /// <param name="root">The items.</param>
    /// <param name="written">What was written of them, for the lines.</param>
    private static ItemsReading Read(JToken root, JToken written)
    {
        var faults = StrictJson.Faults<List<ServiceItem>>(root).ToList();
        if (faults.Count > 0)
            return ItemsReading.Wrong([.. faults.Select(fault => Place(written, fault))]);
        var items = StrictJson.Read<List<ServiceItem>>(root, out _)!;
        var sources = ((JContainer)root).Descendants().OfType<JProperty>().Where(property => property.Name is "source" or "procedureSource").ToList();
        DocumentFault[] wrong =
        [
            .. sources.Where(source => !Sources.IsSource((string)source.Value!)).Select(source => Place(written, new Fault(source.Path, WhatIsNoSource(source)))),
            .. ItemRules.Faults(items).Select(fault => Place(written, fault)),
        ];
        return wrong.Length > 0
            ? ItemsReading.Wrong([.. wrong.OrderBy(fault => fault.Line)])
            : new ItemsReading(items, [], [.. root.Select(Line)], [.. sources.Where(source => (string?)source.Value == Sources.Sample).Select(source => Sample(source, items))]);
    }

    private static string WhatIsNoSource(JProperty source) => (string)source.Value! is ""
        ? "不能为空"
        : "应为 plan、sample 或者所引文件，例如《居民身份证法》第十二条";

    private static ItemsReading NoJson(Fault fault) => ItemsReading.Wrong(new DocumentFault(fault.Line, fault.Path, fault.What));

    private static SampleFact Sample(JProperty source, List<ServiceItem> items)
    {
        var path = source.Path;
        var end = path.IndexOf(']');
        var field = source.Name == "source" ? path[(end + 2)..^".source".Length] : "procedure";
        return new SampleFact(Line(source), items[int.Parse(path.AsSpan(1, end - 1), null)].Code, field);
    }

    private static DocumentFault Place(JToken root, Fault fault) => new(LineOf(root, fault.Path), fault.Path, fault.What);

    /// <summary>The line of a path; where nothing stands there, of the nearest part it is missing in.</summary>
    private static int LineOf(JToken root, string path)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(at.LastIndexOfAny(['.', '[']), 0)])
        {
            if (Found(root, at) is { } token && Line(token) is > 0 and var line)
                return line;
        }

        return 1;
    }

    private static JToken? Found(JToken root, string path)
    {
        try
        {
            return root.SelectToken(path);
        }
        catch (JsonException)
        {
            // An unknown field may have a name no path can say: then its object's line will do.
            return null;
        }
    }

    private static int Line(JToken token) => ((IJsonLineInfo)token).LineNumber;
}
