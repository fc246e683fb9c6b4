using Newtonsoft.Json.Linq;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>A <c>plugin.json</c> whose id is known and whose contents are not yet believed.</summary>
internal sealed class ManifestDocument
{
    public const string FileName = "plugin.json";

    private readonly JToken _root;

    private ManifestDocument(JToken root, string id) => (_root, Id) = (root, id);

    /// <summary>The id it claims; the folder's name where it claims none.</summary>
    public string Id { get; }

    /// <summary>The items document it claims; null where it claims none.</summary>
    public string? Items => (_root as JObject)?["items"] is JValue { Value: string { Length: > 0 } name } ? name : null;

    public static Outcome<ManifestDocument> Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var name = Path.GetFileName(folder);
        if (!File.Exists(path))
            return PackageRefusals.ManifestMissing(name);
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return PackageRefusals.Unreadable(name);
        }

        if (StrictJson.Parse(text, out var fault) is not { } root)
            return PackageRefusals.DocumentInvalid(name, FileName, fault!.Path, fault.What);
        return new ManifestDocument(root, (root as JObject)?["id"] is JValue { Value: string { Length: > 0 } id } ? id : name);
    }

    /// <summary>The manifest, once contract, shape and values have been checked.</summary>
    public Outcome<PluginManifest> Read()
    {
        // The range comes first: a manifest for a newer contract may say things this host cannot know.
        if ((_root as JObject)?["contract"] is JObject claimed && StrictJson.Read<ContractRange>(claimed, out _) is { } range)
        {
            if (ContractNumber.TryParse(range.From)?.CompareTo(ContractNumber.Current) > 0)
                return PackageRefusals.TooNew(Id, range);
            if (ContractNumber.TryParse(range.To)?.CompareTo(ContractNumber.Current) < 0)
                return PackageRefusals.TooOld(Id, range);
        }

        var manifest = StrictJson.Read<PluginManifest>(_root, out var fault);
        fault ??= ManifestRules.Check(manifest!);
        if (fault is not null)
            return PackageRefusals.DocumentInvalid(Id, FileName, fault.Path, fault.What);
        return manifest!.Isolation == PluginIsolation.Process ? PackageRefusals.IsolationUnsupported(Id) : manifest;
    }
}
