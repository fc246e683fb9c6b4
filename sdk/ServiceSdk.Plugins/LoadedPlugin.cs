using System.Runtime.CompilerServices;
using ServiceSdk.Devices;
using ServiceSdk.Items;
using ServiceSdk.Plugins.Loading;
using ServiceSdk.Plugins.Manifests;
using ServiceSdk.Sharing;

namespace ServiceSdk.Plugins;

/// <summary>A plugin the host holds: its checked documents and, unless it is data-only, its running entry. Safe for concurrent reads.</summary>
public sealed class LoadedPlugin
{
    // Finalizers may hand the context on to the next generation; a context still alive after this many rounds is held by somebody.
    private const int CollectionRounds = 10;

    private readonly PluginPackage _package;
    private PluginCode? _code;

    internal LoadedPlugin(PluginPackage package, PluginCode? code) => (_package, _code) = (package, code);

    /// <summary>Its <c>plugin.json</c>.</summary>
    public PluginManifest Manifest => _package.Manifest;

    /// <summary>The items it brings; empty for a driver and a registry.</summary>
    public IReadOnlyList<ServiceItem> Items => _package.Items;

    /// <summary>The rules of an item plugin; null for any other and for a data-only plugin. Call it through a <see cref="Guarding.CallGuard"/>.</summary>
    /// <exception cref="ObjectDisposedException">It was unloaded.</exception>
    public IItemPlugin? ItemPlugin => Entry as IItemPlugin;

    /// <summary>The entry of a driver; null for any other.</summary>
    /// <exception cref="ObjectDisposedException">It was unloaded.</exception>
    public IDeviceDriver? Driver => Entry as IDeviceDriver;

    /// <summary>The entry of a registry; null for any other. Call it through <see cref="Guarding.ForeignCalls"/>.</summary>
    /// <exception cref="ObjectDisposedException">It was unloaded.</exception>
    public ISharedRecords? SharedRecords => Entry as ISharedRecords;

    private object? Entry
    {
        get
        {
            ObjectDisposedException.ThrowIf(_code is null && Manifest.Assembly is not null, this);
            return _code?.Entry;
        }
    }

    /// <summary>
    /// Lets go of the code and reports whether it left the process. The caller has drained its calls and dropped every reference to
    /// the entry, its answers' plugin-made objects and its guard: any of them pins it. Collects garbage, so it may take some hundred milliseconds.
    /// </summary>
    /// <param name="time">Measures how long it took.</param>
    public UnloadReport Unload(TimeProvider time)
    {
        var start = time.GetTimestamp();
        var context = Release();
        for (var round = 0; round < CollectionRounds && context.IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return new UnloadReport(Manifest.Id, !context.IsAlive, time.GetElapsedTime(start));
    }

    // Not inlined: a caller's frame would keep the context alive while it is being proven dead.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Release() => Interlocked.Exchange(ref _code, null)?.Release() ?? new WeakReference(null);
}
