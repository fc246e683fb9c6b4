using Microsoft.AspNetCore.Authorization;
using ServiceSdk.Hosting.Access;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Who may call what. Every endpoint names one of these; a test lists those without.</summary>
internal static class Policies
{
    /// <summary>Anyone: guides, hall facts, health, pages.</summary>
    public const string Public = "public";

    /// <summary>Any signed-in person or terminal.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Any member of staff.</summary>
    public const string Staff = "staff";

    /// <summary>Who works on cases.</summary>
    public const string CaseStaff = "case-staff";

    /// <summary>Who sets the hall up and keeps its roster.</summary>
    public const string Manager = "manager";

    /// <summary>Who keeps accounts.</summary>
    public const string Administrator = "administrator";

    /// <summary>An administrator, or a hall's manager as far as the hall's: who sees accounts and keeps terminals.</summary>
    public const string Keeper = "keeper";

    /// <summary>Staff of a window.</summary>
    public const string Clerk = "clerk";

    /// <summary>A kiosk.</summary>
    public const string Kiosk = "kiosk";

    /// <summary>Staff of a window or the hall's manager: what is done for a ticket at a desk.</summary>
    public const string Desk = "desk";

    /// <summary>A kiosk or a desk: what citizens ask for with a ticket or an appointment.</summary>
    public const string Reception = "reception";

    /// <summary>A window's screen.</summary>
    public const string WindowScreen = "window-screen";

    /// <summary>A window's screen or its staff.</summary>
    public const string SeeWindow = "see-window";

    /// <summary>Who takes what a person asks about their own data.</summary>
    public const string PersonalRights = "personal-rights";

    /// <summary>Who watches over offices.</summary>
    public const string Supervisor = "supervisor";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Public, policy => policy.RequireAssertion(static _ => true));
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        string[] caseStaff = [Roles.Clerk, Roles.Reviewer, Roles.Approver, Roles.DeliveryDesk, Roles.Archivist];
        options.AddPolicy(Staff, policy => policy.RequireRole([.. caseStaff, Roles.Manager, Roles.Supervisor, Roles.CatalogEditor, Roles.Administrator]));
        options.AddPolicy(CaseStaff, policy => policy.RequireRole(caseStaff));
        options.AddPolicy(Manager, policy => policy.RequireRole(Roles.Manager));
        options.AddPolicy(PersonalRights, policy => policy.RequireRole(Roles.Manager, Roles.Supervisor));
        options.AddPolicy(Supervisor, policy => policy.RequireRole(Roles.Supervisor));
        options.AddPolicy(Administrator, policy => policy.RequireRole(Roles.Administrator));
        options.AddPolicy(Keeper, policy => policy.RequireRole(Roles.Administrator, Roles.Manager));
        options.AddPolicy(Clerk, policy => policy.RequireRole(Roles.Clerk));
        options.AddPolicy(Kiosk, policy => policy.RequireClaim(HallClaims.Kind, nameof(TerminalKind.Kiosk)));
        options.AddPolicy(WindowScreen, policy => policy.RequireClaim(HallClaims.Kind, nameof(TerminalKind.WindowScreen)));
        options.AddPolicy(Desk, policy => policy.RequireRole(Roles.Clerk, Roles.Manager));
        options.AddPolicy(Reception, policy => policy.RequireAssertion(static context =>
            context.User.IsInRole(Roles.Clerk) || context.User.IsInRole(Roles.Manager)
            || context.User.HasClaim(HallClaims.Kind, nameof(TerminalKind.Kiosk))));
        options.AddPolicy(SeeWindow, policy => policy.RequireAssertion(static context =>
            context.User.IsInRole(Roles.Clerk) || context.User.HasClaim(HallClaims.Kind, nameof(TerminalKind.WindowScreen))));
    }
}
