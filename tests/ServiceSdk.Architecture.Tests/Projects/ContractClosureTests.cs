using System.Reflection;

namespace ServiceSdk.Architecture.Tests.Projects;

/// <summary>What the compiled contract pulls into every load context it crosses.</summary>
public sealed class ContractClosureTests
{
    private static readonly string[] Unwanted = ["Newtonsoft", "Grpc", "Google.Protobuf"];

    [Fact]
    public void Contract_ItsClosure_HasNoNewtonsoftAndNoGrpc()
    {
        var closure = Closure(typeof(Refusal).Assembly.GetName());

        closure.ShouldContain("Microsoft.Extensions.Logging.Abstractions");
        closure.Where(name => Unwanted.Any(unwanted => name.StartsWith(unwanted, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Contract_ItsAssemblyVersion_IsFrozen() =>
        typeof(Refusal).Assembly.GetName().Version.ShouldBe(new Version(1, 0, 0, 0));

    private static HashSet<string> Closure(AssemblyName root)
    {
        var seen = new HashSet<string>();
        var open = new Stack<AssemblyName>([root]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next.Name!))
                continue;
            foreach (var reference in Assembly.Load(next).GetReferencedAssemblies())
                open.Push(reference);
        }

        return seen;
    }
}
