using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>Whether the process lives, and whether it can do its work: read its journal and hold its halls and items.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", static () => Results.Text("live")).RequireAuthorization(Policies.Public).ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).RequireAuthorization(Policies.Public).ExcludeFromDescription();
    }

    private static IResult Ready(IJournalStore store, HallDirectory halls, ItemPlugins plugins)
    {
        // A store that cannot be read ends here with 503 and its problem details.
        _ = store.Last();
        return halls.All.Count > 0 && plugins.Edition.Items.Count > 0
            ? Results.Text("ready")
            : Problem.Of(JournalRefusals.Unavailable());
    }
}
