using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>No list of a request has a hole: what is not there is left out of it. The serializer holds this for fields, but not for lists.</summary>
internal static class NoNullsInLists
{
    /// <summary>Makes a list with a null malformed.</summary>
    public static void Hold(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable && type.ElementType is { IsValueType: false })
            type.OnDeserialized = static list => Check((IEnumerable)list);
    }

    private static void Check(IEnumerable list)
    {
        foreach (var one in list)
        {
            if (one is null)
                throw new JsonException("A list holds a null.");
        }
    }
}
