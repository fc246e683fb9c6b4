using System.Security.Claims;
using ServiceSdk.Cases;
using ServiceSdk.Tiers;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Where a policy holds.</summary>
internal enum Reach
{
    /// <summary>In the whole host: what belongs to no hall.</summary>
    Anywhere,

    /// <summary>In the hall or office the route or the gRPC command names, when the caller's office reaches it.</summary>
    Hall,

    /// <summary>In the hall the filing itself names, when the caller's office reaches it; judged once the body is read.</summary>
    HallOfFiling,

    /// <summary>A manager's own hall, anywhere for an administrator; judged for each account or terminal by <see cref="HallClaims.KeptOffice"/>.</summary>
    Kept,

    /// <summary>For cases the caller's office has to do with, each role for its own; judged by <see cref="CaseReach"/> from the case.</summary>
    Case,
}

/// <summary>Which halls an office reaches.</summary>
internal static class Offices
{
    // Tiers: who serves citizens acts in one hall. Who watches over halls, and a vendor's key, may be of a division and all halls in it.
    private static readonly string[] OverDivisions = [Roles.Supervisor, Roles.Administrator, Roles.Vendor];

    /// <summary>Whether the caller's office is the hall or body, or a division it lies in.</summary>
    public static bool Reaches(this ClaimsPrincipal user, string hall)
    {
        var office = user.FindFirstValue(HallClaims.Office);
        return office == hall || (office is not null && LiesIn(hall, office) && OverDivisions.Any(user.IsInRole));
    }

    /// <summary>Whether the caller has to do with a case: at one of its offices by a role whose work is there, or over one of them.</summary>
    public static bool Reaches(this ClaimsPrincipal user, CaseOffices offices)
    {
        var office = user.FindFirstValue(HallClaims.Office) ?? "";
        return user.FindAll(HallClaims.Role).Any(role => offices.Reaches(role.Value, office))
            || (OverDivisions.Any(user.IsInRole) && offices.All.Any(user.Reaches));
    }

    /// <summary>Whether a hall or body lies in a division of any tier; codes begin with the code of the division above.</summary>
    public static bool LiesIn(string office, string division) =>
        division.Length is 6 or 9 or 12 && OfficeId.DivisionOf(office)?.StartsWith(division, StringComparison.Ordinal) is true;
}
