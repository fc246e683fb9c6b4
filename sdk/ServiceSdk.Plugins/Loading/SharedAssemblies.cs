using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Loading;

/// <summary>The assemblies a plugin takes from the host: the contract and what the contract's types name, nothing else.</summary>
internal static class SharedAssemblies
{
    /// <summary>One type of each.</summary>
    public static Type[] Types { get; } = [typeof(IItemPlugin), typeof(ILogger), typeof(IServiceCollection)];

    /// <summary>Whether a plugin's file would stand in for one of them.</summary>
    public static bool Holds(string file) =>
        Types.Any(type => string.Equals(Path.GetFileName(file), $"{type.Assembly.GetName().Name}.dll", StringComparison.OrdinalIgnoreCase));
}
