using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServiceSdk;

/// <summary>Reads the facts that ship inside the assembly: reviewed documents, one format, no file to lose.</summary>
internal static class ShippedFacts
{
    /// <summary>Reads one document whole. A document that is missing or does not fit is a defect of the build.</summary>
    public static T Read<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = typeof(ShippedFacts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        return JsonSerializer.Deserialize(stream, type)
            ?? throw new InvalidOperationException($"{name} is empty.");
    }
}
