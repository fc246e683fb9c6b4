using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;
using ServiceSdk.Hosting.Access;
using Wire = ServiceSdk.Remote;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Writes docs/policies.md from the policy table and the endpoints of this host.</summary>
internal static class PolicyPage
{
    public static string Text(IEnumerable<Endpoint> endpoints)
    {
        var operations = endpoints.OfType<RouteEndpoint>().Where(IsOfThisHost).SelectMany(Operations).Distinct()
            .OrderBy(one => one.Path, StringComparer.Ordinal).ThenBy(one => one.Method, StringComparer.Ordinal).ToList();
        var page = new StringBuilder("""
            # Who may do what 权限表

            Printed by the host itself (`policies`) from its one table and its endpoints; tests hold this page to them, and call every
            operation as every caller. A caller not named is answered 401 when not signed in, 403 otherwise.

            ## Policies

            | Policy | Staff | Terminals | API key | Where |
            |---|---|---|---|---|

            """);
        foreach (var policy in Policies.Table)
            page.Append($"| `{policy.Name}` | {Staff(policy)} | {Terminals(policy)} | {(policy.ApiKeys ? "by scope" : "")} | {Where(policy.Reach)} |\n");
        page.Append($"""

            *{Where(Reach.Hall)}*: the hall or office in the address (or in the gRPC command) is the caller's. {Labelled(Roles.Supervisor)}, {Labelled(Roles.Administrator)}
            and API keys may have a division for office, and reach every hall in it. *{Where(Reach.HallOfFiling)}*: likewise for the hall in the body,
            or for the office a filing online is for. *{Where(Reach.Case)}*: the caller's office is one of the case's, as its role needs: clerks and delivery desks where
            it was taken in, is handled, decided or handed out; reviewers, approvers and archivists where it is handled or decided; or, as a division, holds one of them.
            An applicant (申请人) reads progress by the case's number and code, without signing in.

            ## Operations

            | Operation | Policy |
            |---|---|

            """);
        foreach (var (method, path, policy, _) in operations)
            page.Append($"| `{method} {path}` | `{policy}` |\n");
        page.Append("""
            | `GET` scripts, styles, pictures | `public` |

            ## gRPC commands

            Within `/servicesdk.v1.HallService`, each asks what the REST operation of its name asks.

            | Command | Policy |
            |---|---|

            """);
        foreach (var field in Wire.Command.Descriptor.Oneofs.Single().Fields)
            page.Append($"| `{field.Name}` | `{operations.Single(one => string.Equals(one.Name, field.Name.Replace("_", ""), StringComparison.OrdinalIgnoreCase)).Policy}` |\n");
        return page.ToString();
    }

    // Files are told in one row. Which file or gRPC method is not found is the framework's to say.
    private static bool IsOfThisHost(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && endpoint.RoutePattern.ParameterPolicies.Values.SelectMany(policies => policies).All(policy => policy.Content is not ("file" or "grpcunimplemented"));

    private static IEnumerable<Operation> Operations(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named : ["*"];
        return methods.Select(method => new Operation(
            method, $"/{endpoint.RoutePattern.RawText?.Trim('/')}", endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy ?? "none",
            endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName));
    }

    private static string Staff(Policy policy) => policy.Everyone ? "anyone" : string.Join(", ", policy.Roles.Select(role => $"`{role}`"));

    private static string Terminals(Policy policy) => string.Join(", ", policy.Terminals.Select(kind => $"`{Word(kind)}`"));

    private static string Word(TerminalKind kind) => kind == TerminalKind.WindowScreen ? "window-screen" : kind.ToString().ToLowerInvariant();

    private static string Labelled(string role) => $"`{role}` ({Roles.Label(role)})";

    private static string Where(Reach reach) => reach switch
    {
        Reach.Anywhere => "anywhere",
        Reach.Hall => "own hall",
        Reach.HallOfFiling => "own hall, named in the body",
        Reach.Kept => "own hall; anywhere for an administrator",
        Reach.Case => "own cases",
        _ => throw new ArgumentOutOfRangeException(nameof(reach)),
    };

    private sealed record Operation(string Method, string Path, string Policy, string? Name);
}
