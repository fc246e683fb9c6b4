using System.Net;
using ServiceSdk.Hosting.Halls;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Keeps the demonstration's generated passwords and secrets to this machine.</summary>
internal sealed class LocalOnly(HallDirectory halls)
{
    // A folder is a demonstration from its first hall on, or never.
    private readonly Lazy<bool> _demonstration = new(() => halls.All.Any(hall => hall.Demonstration));

    /// <summary>Whether who asks may not sign in from where they are. What a proxy passes on came from elsewhere.</summary>
    public bool Refuses(HttpContext context) => !IsLocal(context) && _demonstration.Value;

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } address
        || (IPAddress.IsLoopback(address) && !context.Request.Headers.ContainsKey("Forwarded") && !context.Request.Headers.ContainsKey("X-Forwarded-For"));
}
