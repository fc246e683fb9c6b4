using System.Reflection;

namespace ServiceSdk.Hosting;

/// <summary>Which release this is.</summary>
public static class Release
{
    /// <summary>Its version, <c>0.1.0</c>, without what names a build.</summary>
    public static string Version { get; } =
        typeof(Release).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
