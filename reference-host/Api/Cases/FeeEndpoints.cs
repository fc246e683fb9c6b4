using System.Security.Claims;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>亮证收费: the fees of a case. What they are and rest on stands in the case; no money moves here.</summary>
internal static class FeeEndpoints
{
    private static readonly string[] Cashiers = [Roles.Clerk, Roles.DeliveryDesk];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{number}/fees", ChargeAsync).RequireAuthorization(Policies.Fees).WithName("ChargeFee").Produces<FeeStanding>(201);
        api.MapPost("/cases/{number}/fees/{fee}/payment", PayAsync).RequireAuthorization(Policies.Fees).WithName("NotePayment").Produces<FeeStanding>();
        api.MapPost("/cases/{number}/fees/{fee}/refund", RefundAsync).RequireAuthorization(Policies.Fees).WithName("NoteRefund").Produces<FeeStanding>();
    }

    private static async Task<IResult> ChargeAsync(
        string number, FeeCharge body, IdempotencyKey key, ClaimsPrincipal user, FeeDesk desk, CommandFingerprint fingerprint)
    {
        if (body.Fen is not { } fen || string.IsNullOrEmpty(body.Fee))
            return Problem.Of(ApiRefusals.Malformed);
        var charged = await desk.ChargeAsync(
            number, new ChargeFee(body.Fee, fen), user.Actor(Cashiers), key.Value,
            fingerprint.Of($"fee.charge {number}", body, ApiJson.Default.FeeCharge));
        return Answer(charged, number, body.Fee, FeeStage.Charged, StatusCodes.Status201Created);
    }

    private static async Task<IResult> PayAsync(
        string number, string fee, FeePayment body, IdempotencyKey key, ClaimsPrincipal user, FeeDesk desk, CommandFingerprint fingerprint)
    {
        if (body.Method is not { } method)
            return Problem.Of(ApiRefusals.Malformed);
        var paid = await desk.PayAsync(
            number, new Payment(fee, body.Receipt ?? "", body.Payer ?? "", method), user.Actor(Cashiers), key.Value,
            fingerprint.Of($"fee.pay {number} {fee}", body, ApiJson.Default.FeePayment));
        return Answer(paid, number, fee, FeeStage.Paid, StatusCodes.Status200OK);
    }

    private static async Task<IResult> RefundAsync(
        string number, string fee, FeeRefund body, IdempotencyKey key, ClaimsPrincipal user, FeeDesk desk, CommandFingerprint fingerprint)
    {
        var refunded = await desk.RefundAsync(
            number, new RefundFee(fee, body.Receipt ?? ""), user.Actor(Cashiers), key.Value,
            fingerprint.Of($"fee.refund {number} {fee}", body, ApiJson.Default.FeeRefund));
        return Answer(refunded, number, fee, FeeStage.Refunded, StatusCodes.Status200OK);
    }

    private static IResult Answer<T>(Outcome<T> taken, string number, string fee, FeeStage stage, int status)
        where T : IEvent =>
        taken.Succeeded(out _, out var refusal)
            ? Results.Json(new FeeStanding(number, fee, stage, stage.Label()), ApiJson.Default.FeeStanding, statusCode: status)
            : Problem.Of(refusal);
}
