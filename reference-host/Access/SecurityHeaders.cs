namespace ServiceSdk.ReferenceHost.Access;

/// <summary>What browsers are told about every answer.</summary>
internal static class SecurityHeaders
{
    private const string Pages = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    // The browsable API page brings inline script and styles of its own; nothing else may.
    private const string ApiPage =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private const string Answers = "default-src 'none'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var (path, headers) = (context.Request.Path, context.Response.Headers);
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        if (path.StartsWithSegments("/api"))
        {
            // Any of them may be about a person, or soon be.
            (headers.ContentSecurityPolicy, headers.CacheControl) = (Answers, "no-store");
            return next(context);
        }

        headers.ContentSecurityPolicy = path.StartsWithSegments("/openapi") ? ApiPage : Pages;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        return next(context);
    }
}
