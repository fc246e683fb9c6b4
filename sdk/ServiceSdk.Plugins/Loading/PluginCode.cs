using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using McMaster.NETCore.Plugins;
using Microsoft.Extensions.Logging;
using ServiceSdk.Devices;
using ServiceSdk.Items;
using ServiceSdk.Plugins.Diagnostics;
using ServiceSdk.Plugins.Manifests;
using ServiceSdk.Sharing;

namespace ServiceSdk.Plugins.Loading;

/// <summary>
/// A plugin's code in a load context of its own; the only class that knows the loader. Of the loader's options only unloading is
/// used: preferring shared types, lazy loading and hot reload each hand a plugin other assemblies than it was tested with.
/// </summary>
internal sealed class PluginCode
{
    private readonly PluginLoader _loader;

    private PluginCode(PluginLoader loader, object entry) => (_loader, Entry) = (loader, entry);

    /// <summary>The plugin's one <see cref="IItemPlugin"/>, <see cref="IDeviceDriver"/> or <see cref="ISharedRecords"/>.</summary>
    public object Entry { get; }

    public static Outcome<PluginCode> Load(PluginPackage package, string assembly, ILogger log)
    {
        var id = package.Manifest.Id;
        var wanted = package.Manifest.Kind switch
        {
            PluginKind.Item => typeof(IItemPlugin),
            PluginKind.Driver => typeof(IDeviceDriver),
            _ => typeof(ISharedRecords),
        };
        var loader = PluginLoader.CreateFromAssemblyFile(
            Path.Combine(package.Folder, assembly), isUnloadable: true, SharedAssemblies.Types);
        var outcome = FindEntry(loader, wanted, id, assembly, log)
            .Then(type => Create(type, id, log))
            .Then<PluginCode>(entry => new PluginCode(loader, entry));
        if (!outcome.Succeeded(out _, out _))
            loader.Dispose();
        return outcome;
    }

    /// <summary>Lets go of the context; the answer dies when nothing else holds it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public WeakReference Release()
    {
        var context = new WeakReference(AssemblyLoadContext.GetLoadContext(Entry.GetType().Assembly));
        _loader.Dispose();
        return context;
    }

    // Whatever a foreign assembly throws while its types are read is that plugin's fault and nobody else's.
    private static Outcome<Type> FindEntry(PluginLoader loader, Type wanted, string id, string assembly, ILogger log)
    {
        try
        {
            var entries = loader.LoadDefaultAssembly().GetExportedTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(wanted))
                .Where(type => type.GetConstructor(Type.EmptyTypes) is not null)
                .ToList();
            return entries is [var entry] ? entry : LoadRefusals.NoEntry(id, wanted.Name, entries.Count);
        }
        catch (Exception fault)
        {
            log.PluginCodeFailed(id, fault.GetType().FullName!);
            return LoadRefusals.NotLoadable(id, assembly);
        }
    }

    private static Outcome<object> Create(Type entry, string id, ILogger log)
    {
        try
        {
            return Activator.CreateInstance(entry)!;
        }
        catch (Exception fault)
        {
            log.PluginCodeFailed(id, (fault.InnerException ?? fault).GetType().FullName!);
            return LoadRefusals.ConstructorFailed(id);
        }
    }
}
