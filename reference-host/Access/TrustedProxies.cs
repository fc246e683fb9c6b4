using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>
/// Proxies that end TLS before this host. What they say of who asks, and that it was by https, is believed: signing in by an identity provider,
/// cookies and rate limits then hold for what the browser sees. Nobody else's word is, and nobody's of the host's name.
/// </summary>
internal static class TrustedProxies
{
    /// <summary>Whether a text names an address or a network: <c>127.0.0.1</c>, <c>10.20.0.0/16</c>.</summary>
    public static bool IsOne(string text) => IPAddress.TryParse(text, out _) || System.Net.IPNetwork.TryParse(text, out _);

    /// <summary>Believes them, before anything else looks at a request.</summary>
    public static void Use(IApplicationBuilder app, IEnumerable<string> proxies)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,

            // As many as are known: the first that is not known is who asks.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }

        app.UseForwardedHeaders(options);
    }
}
