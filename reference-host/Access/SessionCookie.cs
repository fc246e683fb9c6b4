using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using ServiceSdk.Hosting.Access;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>The cookie sessions are carried in, looked at with each request.</summary>
internal sealed class SessionCookie(Sessions sessions) : CookieAuthenticationEvents
{
    /// <summary>Sets the cookie up.</summary>
    public static void Set(CookieAuthenticationOptions options, bool tls)
    {
        options.EventsType = typeof(SessionCookie);
        Confine(options.Cookie, "hall", tls);

        // Terminals stay signed in until they are removed; staff's own limits are far shorter.
        options.ExpireTimeSpan = TimeSpan.FromDays(400);
    }

    /// <summary>Keeps a cookie from scripts and other sites; where all is served by TLS, bound to this host as well.</summary>
    public static void Confine(CookieBuilder cookie, string name, bool tls)
    {
        cookie.Name = tls ? $"__Host-{name}" : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = tls ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var request = context.HttpContext.Request;
        var standing = await sessions.LookAsync(context.Principal!, acts: !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method));
        if (standing == SessionStanding.Active)
            return;
        if (standing == SessionStanding.Locked)
            context.HttpContext.Features.Set(new LockedSession(context.Principal!));
        context.RejectPrincipal();
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => Answer(context, StatusCodes.Status401Unauthorized);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => Answer(context, StatusCodes.Status403Forbidden);

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
