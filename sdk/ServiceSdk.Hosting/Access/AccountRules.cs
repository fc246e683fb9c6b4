using System.Text.RegularExpressions;

namespace ServiceSdk.Hosting.Access;

/// <summary>What an account must be like.</summary>
public static partial class AccountRules
{
    private static readonly HashSet<string> OfStaff =
    [
        Roles.Clerk, Roles.Reviewer, Roles.Approver, Roles.Head, Roles.DeliveryDesk, Roles.Archivist, Roles.Manager, Roles.Supervisor, Roles.CatalogEditor,
        Roles.CatalogReviewer, Roles.CatalogConfirmer, Roles.Administrator,
    ];

    /// <summary>Holds an account against the rules.</summary>
    /// <param name="userName">Its name: 4 to 40 lower-case letters, digits and hyphens.</param>
    /// <param name="roles">Its roles: at least one, each a role of staff, and once.</param>
    /// <param name="office">Whom it acts for: 1 to 40 letters, digits and hyphens.</param>
    /// <returns>Why there cannot be such an account; null when there can.</returns>
    public static Refusal? Judge(string userName, IReadOnlyList<string> roles, string office) =>
        UserName().IsMatch(userName) ? Post(roles, office) : AccessRefusals.UserNameInvalid();

    internal static Refusal? Post(IReadOnlyList<string> roles, string office) =>
        roles.Count == 0 || !roles.All(OfStaff.Contains) || roles.Distinct().Count() != roles.Count ? AccessRefusals.RolesInvalid()
        : Office(office);

    internal static Refusal? Office(string office) => Identifier().IsMatch(office) ? null : AccessRefusals.OfficeInvalid();

    /// <summary>Letters, digits and hyphens: what terminals, posts and offices are named by.</summary>
    internal static bool IsIdentifier(string text) => Identifier().IsMatch(text);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{3,39}\z")]
    private static partial Regex UserName();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,39}\z")]
    private static partial Regex Identifier();
}
