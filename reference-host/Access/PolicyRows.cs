using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>
/// Asks a row of the policy table itself, where an endpoint names one: to look for whom else to ask costs a request more than the answer.
/// </summary>
internal sealed class PolicyRows(IAuthorizationService others) : PolicyEvaluator(others)
{
    private static readonly Task<PolicyAuthorizationResult>
        May = Task.FromResult(PolicyAuthorizationResult.Success()),
        MayNot = Task.FromResult(PolicyAuthorizationResult.Forbid()),
        Unknown = Task.FromResult(PolicyAuthorizationResult.Challenge());

    public override Task<PolicyAuthorizationResult> AuthorizeAsync(
        AuthorizationPolicy policy, AuthenticateResult authenticationResult, HttpContext context, object? resource)
    {
        if (policy.Requirements is not [Policy row])
            return base.AuthorizeAsync(policy, authenticationResult, context, resource);
        var asked = new AuthorizationHandlerContext(policy.Requirements, context.User, resource);
        var judging = row.HandleAsync(asked);
        return judging.IsCompletedSuccessfully ? ResultOf(asked, authenticationResult) : WaitAsync(judging, asked, authenticationResult);
    }

    private static async Task<PolicyAuthorizationResult> WaitAsync(Task judging, AuthorizationHandlerContext asked, AuthenticateResult signedIn)
    {
        await judging;
        return await ResultOf(asked, signedIn);
    }

    private static Task<PolicyAuthorizationResult> ResultOf(AuthorizationHandlerContext asked, AuthenticateResult signedIn) =>
        asked.HasSucceeded ? May : signedIn.Succeeded ? MayNot : Unknown;
}
