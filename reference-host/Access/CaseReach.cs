using System.Security.Claims;
using ServiceSdk.Hosting.Cases;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Whose a case or query is: a case's own offices', each role's where its work is; a query's hall's; and theirs who watch over one.</summary>
internal sealed class CaseReach(CaseDesk cases, QueryDesk queries)
{
    /// <summary>Whether the caller reaches a case or query. One that is not found is left to whoever looks for it.</summary>
    public async ValueTask<bool> HoldsAsync(ClaimsPrincipal user, string number) =>
        (await cases.ReadAsync(number, static one => one.Offices!)).Succeeded(out var offices, out _) ? user.Reaches(offices)
        : !(await queries.HallOfAsync(number)).Succeeded(out var hall, out _) || user.Reaches(hall);
}
