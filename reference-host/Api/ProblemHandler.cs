using Microsoft.AspNetCore.Diagnostics;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Diagnostics;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>Turns whatever a request ends with into problem details. No exception text leaves the host.</summary>
internal sealed class ProblemHandler(ILogger<ProblemHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        await Problem.WriteAsync(context, RefusalOf(exception, log));
        return true;
    }

    /// <summary>Answers a status that no endpoint gave a body.</summary>
    public static Task OfStatusAsync(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => Problem.WriteAsync(
            context, context.Features.Get<LockedSession>() is null ? ApiRefusals.SignInRequired : ApiRefusals.SessionLocked),
        StatusCodes.Status403Forbidden => Problem.WriteAsync(context, ApiRefusals.Forbidden),
        StatusCodes.Status404NotFound => Problem.WriteAsync(context, ApiRefusals.NotFound),
        StatusCodes.Status405MethodNotAllowed => Problem.WriteAsync(context, ApiRefusals.MethodNotAllowed),
        StatusCodes.Status413PayloadTooLarge => Problem.WriteAsync(context, ApiRefusals.TooLarge),
        StatusCodes.Status415UnsupportedMediaType => Problem.WriteAsync(context, ApiRefusals.MediaTypeUnsupported),
        >= 400 and < 500 => Problem.WriteAsync(context, ApiRefusals.Malformed),
        _ => Task.CompletedTask,
    };

    /// <summary>What a caller is told of a fault; what nobody foresaw is logged.</summary>
    public static Refusal RefusalOf(Exception exception, ILogger log)
    {
        switch (exception)
        {
            case RefusedException refused:
                return refused.Refusal;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return ApiRefusals.TooLarge;
            case BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType }:
                return ApiRefusals.MediaTypeUnsupported;
            case BadHttpRequestException:
                return ApiRefusals.Malformed;
            case StreamBrokenException broken:
                return JournalRefusals.Quarantined(broken.Stream);
            case JournalUnavailableException:
                return JournalRefusals.Unavailable();
            default:
                HostLog.RequestFailed(log, exception.GetType().FullName ?? "");
                return ApiRefusals.Internal;
        }
    }
}
