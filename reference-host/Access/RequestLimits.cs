using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using ServiceSdk.ReferenceHost.Api;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>How often somebody may ask. Counted in memory, in windows of a minute: a restart begins anew.</summary>
/// <param name="guesses">
/// How often a minute one address may call what checks a secret of somebody not signed in: sign-in, enrolment, progress by code. From 1.
/// </param>
/// <param name="requests">How often a minute one session, terminal or key, or else one address, may call anything. From 1.</param>
internal sealed class RequestLimits(int guesses, int requests)
{
    /// <summary>The limit endpoints name that check a secret.</summary>
    public const string Guessing = "guessing";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> _ofRequests = OfEach(requests);

    /// <summary>Limits what endpoints name.</summary>
    public void Set(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = static (rejected, _) => new(RejectAsync(rejected.HttpContext, rejected.Lease));
        limiter.AddPolicy(Guessing, context => RateLimitPartition.Get(Address(context), _ => Limiter(guesses)));
    }

    /// <summary>Limits everything. Nothing is given back when a request is over, so that none need be waited for.</summary>
    public Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        using var lease = _ofRequests.AttemptAcquire(context);
        return lease.IsAcquired ? next(context) : RejectAsync(context, lease);
    }

    /// <summary>Whether a request's endpoint names a limit of its own.</summary>
    public static bool IsLimited(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null;

    /// <summary>Refuses a request that may be sent again after a time.</summary>
    public static Task RefuseAsync(HttpContext context, Refusal refusal, TimeSpan after)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problem.WriteAsync(context, refusal);
    }

    private static Task RejectAsync(HttpContext context, RateLimitLease lease) => RefuseAsync(
        context, ApiRefusals.TooManyRequests, lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window);

    private static PartitionedRateLimiter<HttpContext> OfEach(int permits)
    {
        // Kept, not made for each request.
        Func<string, RateLimiter> limiter = _ => Limiter(permits);
        return PartitionedRateLimiter.Create<HttpContext, string>(
            context => RateLimitPartition.Get(context.User.FindFirstValue(HallClaims.Subject) ?? Address(context), limiter));
    }

    private static string Address(HttpContext context) => $"{context.Connection.RemoteIpAddress}";

    private static FixedWindowRateLimiter Limiter(int permits) =>
        new(new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window, AutoReplenishment = false });
}
