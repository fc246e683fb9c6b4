namespace ServiceSdk.ReferenceHost.Api;

/// <summary>How a name is shown where it must be recognised and not read.</summary>
internal static class Mask
{
    public static string Name(string name) => name.Length == 0 ? "" : $"{char.ConvertFromUtf32(char.ConvertToUtf32(name, 0))}*";
}
