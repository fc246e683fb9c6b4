using System.Reflection;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>The required <c>Idempotency-Key</c> header of every write.</summary>
internal readonly record struct IdempotencyKey(Guid Value)
{
    public const string Header = "Idempotency-Key";

    public static ValueTask<IdempotencyKey> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var header = context.Request.Headers[Header];
        if (header.Count == 0)
            throw new RefusedException(ApiRefusals.KeyMissing);
        return header is [{ } text] && Guid.TryParseExact(text, "D", out var key)
            ? ValueTask.FromResult(new IdempotencyKey(key))
            : throw new RefusedException(ApiRefusals.KeyInvalid);
    }
}

/// <summary>Ends a request with a refusal from where no result can be returned.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal => refusal;
}
