using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using ServiceSdk.Halls;
using ServiceSdk.Plugins.Manifests;

namespace ServiceSdk.Hosting.Halls.Document;

/// <summary>A hall's configuration as one JSON document for people: exported, compared, and read back only when it fits its schema.</summary>
public static class HallDocument
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        Converters = { new OpenHoursConverter(), new PlainNumberConverter(), new StringEnumConverter(new KebabCaseNamingStrategy()) },
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    });

    /// <summary>The JSON Schema every document fits.</summary>
    public static string Schema => HallSchema.Text;

    /// <summary>Writes a configuration whole; what is customary is written out too.</summary>
    public static string Write(HallConfiguration hall) => Tree(hall).ToString(Formatting.Indented);

    /// <summary>Reads a document.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="demonstration">Whether the hall is demonstration data, which a document does not say.</param>
    /// <returns>The configuration, not judged yet; or everything that does not fit, by JSON path.</returns>
    public static async Task<Outcome<HallConfiguration>> ReadAsync(string text, bool demonstration)
    {
        if (StrictJson.Parse(text, out var fault) is not { } document)
            return HallRefusals.DocumentInvalid([fault!]);
        if (await HallSchema.FaultsAsync(document) is { Count: > 0 } faults)
            return HallRefusals.DocumentInvalid(faults);
        return SectionMap.Configuration(document.ToObject<HallSections>(Serializer)!, demonstration, out fault) is { } configuration
            ? configuration
            : HallRefusals.DocumentInvalid([fault!]);
    }

    /// <summary>What changes from one configuration to another, by JSON path and in Chinese.</summary>
    public static async Task<IReadOnlyList<HallChange>> CompareAsync(HallConfiguration from, HallConfiguration to) =>
        new HallComparison(Tree(from), Tree(to), await HallSchema.ReadAsync()).Changes;

    private static JObject Tree(HallConfiguration hall) => JObject.FromObject(SectionMap.Sections(hall), Serializer);
}

/// <summary>One change of a hall's document.</summary>
/// <param name="Path">Where, as a JSON path of the new document; of the old one where it was removed.</param>
/// <param name="Text">What, in Chinese.</param>
public sealed record HallChange(string Path, string Text);
