namespace ServiceSdk.Hosting.Privacy.Looks;

/// <summary>Who is shown personal data for which purpose, and how: the one table. Who is not in it is shown nothing.</summary>
public static class LookRules
{
    private static readonly Dictionary<LookPurpose, (string[] Clear, string[] Masked)> Table = new()
    {
        [LookPurpose.WindowService] = ([], [Roles.Clerk]),
        [LookPurpose.CaseHandling] = ([], [Roles.Clerk, Roles.Reviewer, Roles.Approver, Roles.Head, Roles.DeliveryDesk, Roles.Archivist]),
        [LookPurpose.QueryAnswer] = ([Roles.Clerk], [Roles.Reviewer, Roles.Approver, Roles.DeliveryDesk, Roles.Archivist]),
        [LookPurpose.EnquiryAnswer] = ([Roles.Clerk, Roles.Manager, Roles.Reviewer, Roles.Approver], []),
        [LookPurpose.IdentityCheck] = ([Roles.Clerk, Roles.DeliveryDesk], []),
        [LookPurpose.Review] = ([Roles.Reviewer, Roles.Approver], []),
        [LookPurpose.Archiving] = ([Roles.Archivist], []),
        [LookPurpose.Oversight] = ([], [Roles.Supervisor]),
        [LookPurpose.PaperHandling] = ([Roles.Clerk, Roles.Reviewer, Roles.Approver, Roles.Head, Roles.DeliveryDesk, Roles.Archivist], []),
        [LookPurpose.PersonRequest] = ([Roles.Manager, Roles.Supervisor], []),
        [LookPurpose.Inspection] = ([Roles.Supervisor], []),
        [LookPurpose.DraftFilling] = ([Roles.Clerk, Roles.Citizen, Roles.Agent], []),
    };

    /// <summary>The roles a purpose is granted to, those who see clearly first.</summary>
    /// <param name="purpose">For what.</param>
    public static IReadOnlyList<string> RolesFor(LookPurpose purpose) => [.. Table[purpose].Clear, .. Table[purpose].Masked];

    /// <summary>Whether a role sees masked data for a purpose.</summary>
    /// <param name="role">One of <see cref="Roles"/>.</param>
    /// <param name="purpose">For what.</param>
    /// <returns>True for masked, false for clear; null for nothing at all.</returns>
    public static bool? IsMasked(string role, LookPurpose purpose) =>
        Table[purpose].Clear.Contains(role) ? false
        : Table[purpose].Masked.Contains(role) ? true
        : null;
}
