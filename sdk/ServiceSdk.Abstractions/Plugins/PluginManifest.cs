namespace ServiceSdk.Plugins;

/// <summary>What <c>plugin.json</c> says, read and checked before anything of the plugin is loaded.</summary>
public sealed record PluginManifest
{
    /// <summary>Stable id, lower-case words joined by dots or hyphens; unique in a host.</summary>
    public required string Id { get; init; }

    /// <summary>The plugin's own version, <c>major.minor.patch</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Which contract versions it was made for.</summary>
    public required ContractRange Contract { get; init; }

    /// <summary>What it brings.</summary>
    public required PluginKind Kind { get; init; }

    /// <summary>Display name, in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>The DLL to load, relative to the folder; null for a data-only plugin.</summary>
    public string? Assembly { get; init; }

    /// <summary>The items document of an item plugin, relative to the folder.</summary>
    public string? Items { get; init; }

    /// <summary>The device classes of a driver: <c>id-card-reader</c>, <c>ticket-printer</c>, <c>evaluator</c>.</summary>
    public IReadOnlyList<string> DeviceClasses { get; init; } = [];

    /// <summary>Where its code runs.</summary>
    public PluginIsolation Isolation { get; init; } = PluginIsolation.InProcess;

    /// <summary>Lower-case hexadecimal SHA-256 by file name, of every file of the folder but <c>plugin.json</c> itself.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>The signature over the manifest; carried, not yet checked.</summary>
    public string? Signature { get; init; }
}

/// <summary>A range of contract versions, both ends included.</summary>
/// <param name="From">The lowest, <c>major.minor</c>.</param>
/// <param name="To">The highest, <c>major.minor</c>.</param>
public sealed record ContractRange(string From, string To);

/// <summary>What a plugin brings.</summary>
public enum PluginKind
{
    /// <summary>Items of a department.</summary>
    Item,

    /// <summary>A driver for devices.</summary>
    Driver,

    /// <summary>A registry of shared records.</summary>
    Registry,
}

/// <summary>Where a plugin's code runs.</summary>
public enum PluginIsolation
{
    /// <summary>In the process that loads it.</summary>
    InProcess,

    /// <summary>In a process of its own; required with native code.</summary>
    Process,
}
