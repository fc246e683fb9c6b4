using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Loading;

/// <summary>The assemblies a plugin takes from the host: the contract and what the contract's types name, nothing else.</summary>
internal static class SharedAssemblies
{
    /// <summary>One type of each.</summary>
    public static Type[] Types { get; } = [typeof(IItemPlugin), typeof(ILogger), typeof(IServiceCollection)];

    /// <summary>The first of a plugin's files that would stand in for one of them, the contract before the others; null for none.</summary>
    public static string? CarriedIn(IReadOnlyList<string> files) =>
        Types.Select(type => $"{type.Assembly.GetName().Name}.dll")
            .Select(shared => files.FirstOrDefault(file => string.Equals(Path.GetFileName(file), shared, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(file => file is not null);
}
