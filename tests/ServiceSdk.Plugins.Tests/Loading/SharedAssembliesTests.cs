using System.Reflection;
using ServiceSdk.Items;
using ServiceSdk.Plugins.Loading;

namespace ServiceSdk.Plugins.Tests.Loading;

public sealed class SharedAssembliesTests
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    [Fact]
    public void Types_SharedWithPlugins_AreExactlyTheContractAndWhatItNames()
    {
        string[] expected =
            ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "ServiceSdk.Abstractions"];

        SharedAssemblies.Types.Select(type => type.Assembly.GetName().Name!).Order(StringComparer.Ordinal).ShouldBe(expected);
        Closure(typeof(IItemPlugin).Assembly).Select(assembly => assembly.GetName().Name!).Order(StringComparer.Ordinal).ShouldBe(expected);
    }

    [Theory]
    [InlineData("A.dll,Microsoft.Extensions.Logging.Abstractions.dll,ServiceSdk.Abstractions.dll", "ServiceSdk.Abstractions.dll")]
    [InlineData("A.dll,lib/microsoft.extensions.logging.abstractions.DLL", "lib/microsoft.extensions.logging.abstractions.DLL")]
    [InlineData("A.dll,ServiceSdk.Devices.dll,ServiceSdk.Abstractions.xml", null)]
    public void CarriedIn_FilesOfAPlugin_NamesTheOneThatStandsInForAShared(string files, string? carried) =>
        SharedAssemblies.CarriedIn(files.Split(',')).ShouldBe(carried);

    private static HashSet<Assembly> Closure(Assembly root)
    {
        var found = new HashSet<Assembly>();
        var open = new Queue<Assembly>([root]);
        while (open.TryDequeue(out var assembly))
        {
            if (Path.GetDirectoryName(assembly.Location) == Framework || !found.Add(assembly))
                continue;
            foreach (var reference in assembly.GetReferencedAssemblies())
                open.Enqueue(Assembly.Load(reference));
        }

        return found;
    }
}
