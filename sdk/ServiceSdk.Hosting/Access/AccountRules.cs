using System.Text.RegularExpressions;

namespace ServiceSdk.Hosting.Access;

/// <summary>What an account must be like.</summary>
internal static partial class AccountRules
{
    private static readonly HashSet<string> OfStaff =
    [
        Roles.Clerk, Roles.Reviewer, Roles.Approver, Roles.DeliveryDesk, Roles.Archivist, Roles.Manager, Roles.Supervisor, Roles.CatalogEditor,
        Roles.Administrator,
    ];

    /// <summary>Why an account cannot have this name; null when it can.</summary>
    public static Refusal? Name(string userName) => UserName().IsMatch(userName) ? null : AccessRefusals.UserNameInvalid();

    /// <summary>Why an account cannot have these roles at this office; null when it can.</summary>
    public static Refusal? Post(IReadOnlyList<string> roles, string office) =>
        roles.Count == 0 || !roles.All(OfStaff.Contains) || roles.Distinct().Count() != roles.Count ? AccessRefusals.RolesInvalid()
        : Office(office);

    /// <summary>Why this cannot be the name of an office; null when it can.</summary>
    public static Refusal? Office(string office) => Identifier().IsMatch(office) ? null : AccessRefusals.OfficeInvalid();

    /// <summary>Letters, digits and hyphens: what terminals, posts and offices are named by.</summary>
    public static bool IsIdentifier(string text) => Identifier().IsMatch(text);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{3,39}\z")]
    private static partial Regex UserName();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,39}\z")]
    private static partial Regex Identifier();
}
