using System.Security.Claims;
using ServiceSdk.Hosting.Cases;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Whose a case or query is: the hall's that took it in, and theirs who watch over that hall.</summary>
internal sealed class CaseReach(CaseDesk cases, QueryDesk queries)
{
    /// <summary>Whether the caller's office reaches a case or query. One that is not found is left to whoever looks for it.</summary>
    public async ValueTask<bool> HoldsAsync(ClaimsPrincipal user, string number)
    {
        var found = (await cases.ReadAsync(number, static one => one.Opened!.Hall)).Succeeded(out var hall, out _)
            || (await queries.HallOfAsync(number)).Succeeded(out hall, out _);
        return !found || user.Reaches(hall!);
    }
}
