using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace ServiceSdk.ReferenceHost.Api.Streaming;

/// <summary>Who holds a stream, and what they were found to be allowed: asked once a policy, not once a command. For one command at a time.</summary>
internal sealed class Caller(ClaimsPrincipal user, IAuthorizationService authorization)
{
    private readonly Dictionary<string, bool> _may = [];

    public ClaimsPrincipal User => user;

    public async ValueTask<bool> MayAsync(string policy)
    {
        if (!_may.TryGetValue(policy, out var may))
            _may[policy] = may = (await authorization.AuthorizeAsync(user, policy)).Succeeded;
        return may;
    }
}
