using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceSdk.Hosting.Journal;

/// <summary>An enum by its name in camel case; a number in its place is refused.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
