namespace ServiceSdk.Plugins.Manifests;

/// <summary>What the plugins accepted so far hold, so that the next cannot claim it too.</summary>
internal sealed class HeldPlugins
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _itemOwners = new(StringComparer.Ordinal);

    public Outcome<PluginPackage> Check(PluginPackage package)
    {
        var id = package.Manifest.Id;
        if (_ids.Contains(id))
            return PackageRefusals.DuplicateId(id);
        foreach (var item in package.Items)
        {
            if (_itemOwners.TryGetValue(item.Code, out var owner))
                return PackageRefusals.ItemClash(id, item.Code, owner);
        }

        return package;
    }

    public void Add(PluginPackage package)
    {
        _ids.Add(package.Manifest.Id);
        foreach (var item in package.Items)
            _itemOwners.Add(item.Code, package.Manifest.Id);
    }
}
