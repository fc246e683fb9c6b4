using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using ServiceSdk.Hosting.Access;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>One row of the policy table: who may, and where.</summary>
/// <param name="name">What endpoints name it by; for an API key, the scope that grants it.</param>
/// <param name="reach">Where.</param>
internal sealed class Policy(string name, Reach reach) : IAuthorizationRequirement, IAuthorizationHandler
{
    private string[] _kinds = [];

    public string Name => name;

    public Reach Reach => reach;

    /// <summary>Nobody need sign in.</summary>
    public bool Everyone { get; init; }

    /// <summary>The roles of staff it is granted to.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The terminals it is granted to.</summary>
    public IReadOnlyList<TerminalKind> Terminals
    {
        get;
        init => (field, _kinds) = (value, [.. value.Select(kind => kind.ToString())]);
    } = [];

    /// <summary>Whether an API key may have it as a scope.</summary>
    public bool ApiKeys { get; init; }

    /// <summary>Whether the caller may, in a hall.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="hall">The hall or office the call names; null for a call that names none.</param>
    public bool Allows(ClaimsPrincipal user, string? hall) =>
        Everyone || (Admits(user) && (reach != Reach.Hall || hall is null || user.Reaches(hall)));

    /// <summary>Judges a request by the hall, office or case its route names.</summary>
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        var request = (context.Resource as HttpContext)?.Request;
        if (!Allows(context.User, (request?.RouteValues["hall"] ?? request?.RouteValues["office"]) as string))
            return Task.CompletedTask;
        if (reach == Reach.Case && request?.RouteValues["number"] is string number)
            return HandleAsync(context, request.HttpContext.RequestServices.GetRequiredService<CaseReach>(), number);
        context.Succeed(this);
        return Task.CompletedTask;
    }

    private async Task HandleAsync(AuthorizationHandlerContext context, CaseReach cases, string number)
    {
        if (await cases.HoldsAsync(context.User, number))
            context.Succeed(this);
    }

    private bool Admits(ClaimsPrincipal user)
    {
        if (user.Identity is not ClaimsIdentity { IsAuthenticated: true } identity)
            return false;
        foreach (var claim in identity.Claims)
        {
            var granted = claim.Type switch
            {
                HallClaims.Role => Roles.Contains(claim.Value),
                HallClaims.Kind => _kinds.Contains(claim.Value),
                HallClaims.Scope => ApiKeys && claim.Value == name,
                _ => false,
            };
            if (granted)
                return true;
        }

        return false;
    }
}
