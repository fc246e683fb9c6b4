using ServiceSdk.ReferenceHost.Api;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>
/// Refuses writes that the page of another site sent with the browser's cookie (CSRF). Browsers say by themselves where a request comes
/// from: by Sec-Fetch-Site, and where they do not send it (plain http in the hall's network) by Origin. What sends neither is no browser, and
/// has no cookie that it was not given on purpose. So no page needs a token; the cookie is SameSite=Strict besides.
/// </summary>
internal static class CrossSite
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next) =>
        IsSafe(context.Request.Method) || IsOwn(context.Request) ? next(context) : Problem.WriteAsync(context, ApiRefusals.CrossSite);

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } from])
            return from == "same-origin";

        // Host against host: before a proxy that ends TLS the page's scheme is another than the request's.
        return request.Headers.Origin is not [{ } origin]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority == request.Host.Value);
    }
}
