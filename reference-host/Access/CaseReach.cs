using System.Security.Claims;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.ReferenceHost.Api;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Whose a case or query is: the hall's that took it in, the department's that handles its item, and theirs who watch over that hall.</summary>
internal sealed class CaseReach(CaseDesk cases, QueryDesk queries, ItemPlugins plugins)
{
    /// <summary>Refuses a case or query of another office. One that is not found is left to whoever looks for it.</summary>
    public async ValueTask<Refusal?> JudgeAsync(ClaimsPrincipal user, string number)
    {
        var found = await cases.ReadAsync(number, one => (one.Opened!.Hall, Item: one.Opened.Item.Code));
        if (!found.Succeeded(out var place, out _))
        {
            if (!(await queries.FindAsync(number)).Succeeded(out var query, out _))
                return null;
            place = (query.Recorded.Hall, query.Recorded.ItemCode);
        }

        return user.Reaches(place.Hall) || IsHandledBy(user, place.Item) ? null : ApiRefusals.CaseOfOther;
    }

    private bool IsHandledBy(ClaimsPrincipal user, string item) =>
        plugins.Edition.Find(item).Succeeded(out var known, out _) && user.FindFirstValue(HallClaims.Office) == known.Department;
}
