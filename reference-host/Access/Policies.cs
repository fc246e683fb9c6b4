using Microsoft.AspNetCore.Authorization;
using ServiceSdk.Hosting.Access;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Who may call what. Every endpoint names one of these; docs/policies.md shows them and the endpoints that name them.</summary>
internal static class Policies
{
    /// <summary>Anyone: guides, hall facts, health, pages.</summary>
    public const string Public = "public";

    /// <summary>Any signed-in person or terminal, about itself.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Any member of staff, about itself.</summary>
    public const string Staff = "staff";

    /// <summary>Who may use gRPC; each command asks for the policy of the REST operation of its name.</summary>
    public const string Remote = "remote";

    /// <summary>Everyone in a hall: its board, its events, a ticket.</summary>
    public const string SeeHall = "see-hall";

    /// <summary>A kiosk.</summary>
    public const string Kiosk = "kiosk";

    /// <summary>A kiosk or a desk: what citizens ask for with a ticket or an appointment.</summary>
    public const string Reception = "reception";

    /// <summary>Staff of a window or the hall's manager: what is done for a ticket at a desk.</summary>
    public const string Desk = "desk";

    /// <summary>Staff of a window, at theirs.</summary>
    public const string Clerk = "clerk";

    /// <summary>A window's screen or its staff.</summary>
    public const string SeeWindow = "see-window";

    /// <summary>A window's screen.</summary>
    public const string WindowScreen = "window-screen";

    /// <summary>Staff of a window, filing for somebody in their hall.</summary>
    public const string File = "file";

    /// <summary>A platform that stands behind who files online.</summary>
    public const string OnlineFiling = "online-filing";

    /// <summary>Who works on a case.</summary>
    public const string CaseStaff = "case-staff";

    /// <summary>Who takes and gives back a case's fees.</summary>
    public const string Fees = "fees";

    /// <summary>Who works on a case or watches over it.</summary>
    public const string SeeCase = "see-case";

    /// <summary>Who watches over a case.</summary>
    public const string WatchCase = "watch-case";

    /// <summary>Who works on the cases of a hall or body, or watches over them.</summary>
    public const string SeeCases = "see-cases";

    /// <summary>Who watches over offices, and a hall's manager over its own: cards and what is due.</summary>
    public const string Watch = "watch";

    /// <summary>Who answers enquiries, or sends them on.</summary>
    public const string Enquiries = "enquiries";

    /// <summary>Who sets the hall up and keeps its roster.</summary>
    public const string Manager = "manager";

    /// <summary>A hall in numbers.</summary>
    public const string Statistics = "statistics";

    /// <summary>How the host itself is doing, and its readers.</summary>
    public const string Operate = "operate";

    /// <summary>Who takes what a person asks about their own data.</summary>
    public const string PersonalRights = "personal-rights";

    /// <summary>Who watches over offices.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Who proposes changes of the catalog.</summary>
    public const string ProposeCatalog = "propose-catalog";

    /// <summary>Who reviews them, for the district office.</summary>
    public const string ReviewCatalog = "review-catalog";

    /// <summary>Who confirms them, for the city's department.</summary>
    public const string ConfirmCatalog = "confirm-catalog";

    /// <summary>Who may turn them down.</summary>
    public const string RejectCatalog = "reject-catalog";

    /// <summary>Who works on the catalog or watches over it.</summary>
    public const string SeeProposals = "see-proposals";

    /// <summary>An administrator, or a hall's manager as far as the hall's: who sees accounts and keeps terminals.</summary>
    public const string Keeper = "keeper";

    /// <summary>Who keeps accounts and keys.</summary>
    public const string Administrator = "administrator";

    private static readonly string[] CaseRoles = [Roles.Clerk, Roles.Reviewer, Roles.Approver, Roles.Head, Roles.DeliveryDesk, Roles.Archivist];

    private static readonly string[] HallRoles = [.. CaseRoles, Roles.Manager];

    private static readonly string[] CatalogRoles = [Roles.CatalogEditor, Roles.CatalogReviewer, Roles.CatalogConfirmer];

    private static readonly string[] AllRoles = [.. HallRoles, Roles.Supervisor, .. CatalogRoles, Roles.Administrator];

    /// <summary>The table.</summary>
    public static IReadOnlyList<Policy> Table { get; } =
    [
        new(Public, Reach.Anywhere) { Everyone = true },
        new(SignedIn, Reach.Anywhere) { Roles = AllRoles, Terminals = Enum.GetValues<TerminalKind>() },
        new(Staff, Reach.Anywhere) { Roles = AllRoles },
        new(Remote, Reach.Anywhere) { Roles = HallRoles, Terminals = Enum.GetValues<TerminalKind>() },
        new(SeeHall, Reach.Hall) { Roles = [.. HallRoles, Roles.Supervisor], Terminals = Enum.GetValues<TerminalKind>(), ApiKeys = true },
        new(Kiosk, Reach.Hall) { Terminals = [TerminalKind.Kiosk] },
        new(Reception, Reach.Hall) { Roles = [Roles.Clerk, Roles.Manager], Terminals = [TerminalKind.Kiosk], ApiKeys = true },
        new(Desk, Reach.Hall) { Roles = [Roles.Clerk, Roles.Manager] },
        new(Clerk, Reach.Hall) { Roles = [Roles.Clerk] },
        new(SeeWindow, Reach.Hall) { Roles = [Roles.Clerk], Terminals = [TerminalKind.WindowScreen] },
        new(WindowScreen, Reach.Hall) { Terminals = [TerminalKind.WindowScreen] },
        new(File, Reach.HallOfFiling) { Roles = [Roles.Clerk] },
        new(OnlineFiling, Reach.HallOfFiling) { ApiKeys = true },
        new(CaseStaff, Reach.Case) { Roles = CaseRoles },
        new(Fees, Reach.Case) { Roles = [Roles.Clerk, Roles.DeliveryDesk] },
        new(SeeCase, Reach.Case) { Roles = [.. CaseRoles, Roles.Supervisor] },
        new(WatchCase, Reach.Case) { Roles = [Roles.Supervisor] },
        new(SeeCases, Reach.Hall) { Roles = [.. CaseRoles, Roles.Supervisor] },
        new(Watch, Reach.Hall) { Roles = [Roles.Manager, Roles.Supervisor] },
        new(Enquiries, Reach.Enquiry) { Roles = [Roles.Clerk, Roles.Manager, Roles.Reviewer, Roles.Approver] },
        new(Manager, Reach.Hall) { Roles = [Roles.Manager] },
        new(Statistics, Reach.Hall) { Roles = [Roles.Manager, Roles.Supervisor], ApiKeys = true },
        new(Operate, Reach.Anywhere) { Roles = [Roles.Administrator] },
        new(PersonalRights, Reach.Anywhere) { Roles = [Roles.Manager, Roles.Supervisor] },
        new(Supervisor, Reach.Anywhere) { Roles = [Roles.Supervisor] },
        new(ProposeCatalog, Reach.Anywhere) { Roles = [Roles.CatalogEditor] },
        new(ReviewCatalog, Reach.Anywhere) { Roles = [Roles.CatalogReviewer] },
        new(ConfirmCatalog, Reach.Anywhere) { Roles = [Roles.CatalogConfirmer] },
        new(RejectCatalog, Reach.Anywhere) { Roles = [Roles.CatalogReviewer, Roles.CatalogConfirmer] },
        new(SeeProposals, Reach.Anywhere) { Roles = [.. CatalogRoles, Roles.Supervisor] },
        new(Keeper, Reach.Kept) { Roles = [Roles.Manager, Roles.Administrator] },
        new(Administrator, Reach.Anywhere) { Roles = [Roles.Administrator] },
    ];

    private static readonly Dictionary<string, Policy> ByName = Table.ToDictionary(policy => policy.Name);

    /// <summary>The row of a name.</summary>
    /// <exception cref="KeyNotFoundException">No row has it.</exception>
    public static Policy Of(string name) => ByName[name];

    public static void Add(AuthorizationOptions options)
    {
        foreach (var policy in Table)
            options.AddPolicy(policy.Name, built => built.AddRequirements(policy));
    }
}
