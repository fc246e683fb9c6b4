using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>What every request meets before an endpoint sees it: size and time limits, headers, the check for other sites' pages, rate limits.</summary>
internal static class WebSurface
{
    /// <summary>The largest body an endpoint takes unless it says otherwise, in bytes.</summary>
    public const int LargestBody = 64 * 1024;

    // Of a request that only names and proves somebody.
    private const int LargestSignIn = 4 * 1024;

    public static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;

        // What trickles in holds a connection: the whole head in ten seconds, a body no slower than the framework's 240 bytes a second.
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }

    /// <summary>For an endpoint that checks a secret of somebody not signed in.</summary>
    public static RouteHandlerBuilder LimitGuesses(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireRateLimiting(RequestLimits.Guessing).WithMetadata(new RequestSizeLimitAttribute(LargestSignIn));

    public static void Use(WebApplication app)
    {
        app.Use(SecurityHeaders.AddAsync);
        app.Use(CrossSite.CheckAsync);
        app.UseWhen(
            static context => !context.RequestServices.GetRequiredService<ProvedConnections>().SignIn(context), static branch => branch.UseAuthentication());

        // Looked for here alone, and added before all else where it is not found.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.Use(app.Services.GetRequiredService<RequestLimits>().HoldAsync);
        app.UseWhen(RequestLimits.IsLimited, static branch => branch.UseRateLimiter());
        app.UseAuthorization();
    }
}
