namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>Who may call which operation of the REST interface: the one table the host is held to.</summary>
internal static class AccessTable
{
    public const string Anonymous = "anonymous";
    public const string Clerk = "clerk";
    public const string Reviewer = "reviewer";
    public const string Manager = "manager";
    public const string Administrator = "administrator";
    public const string Kiosk = "kiosk";
    public const string Display = "display";
    public const string Screen = "window-screen";

    public static readonly string[] Callers = [Anonymous, Clerk, Reviewer, Manager, Administrator, Kiosk, Display, Screen];
    private static readonly string[] InHall = [Clerk, Reviewer, Manager, Kiosk, Display, Screen];
    private static readonly string[] SignedIn = [Administrator, .. InHall];
    private static readonly string[] Staff = [Clerk, Reviewer, Manager, Administrator];
    private static readonly string[] Keeper = [Manager, Administrator];
    private static readonly string[] Desk = [Clerk, Manager];
    private static readonly string[] Reception = [Kiosk, .. Desk];
    private static readonly string[] CaseStaff = [Clerk, Reviewer];

    /// <summary>Those who may, by method and path.</summary>
    public static readonly Dictionary<string, string[]> Rows = new()
    {
        ["POST /api/v1/session"] = Callers,
        ["GET /api/v1/session"] = Staff,
        ["DELETE /api/v1/session"] = SignedIn,
        ["POST /api/v1/session/presence"] = Staff,
        ["POST /api/v1/session/locking"] = Staff,
        ["DELETE /api/v1/sessions"] = Staff,
        ["POST /api/v1/password"] = Callers,
        ["GET /api/v1/accounts"] = Keeper,
        ["POST /api/v1/accounts"] = [Administrator],
        ["PUT /api/v1/accounts/{userName}"] = [Administrator],
        ["POST /api/v1/accounts/{userName}/disabling"] = [Administrator],
        ["POST /api/v1/accounts/{userName}/enabling"] = [Administrator],
        ["POST /api/v1/accounts/{userName}/password-reset"] = [Administrator],
        ["GET /api/v1/terminals"] = Keeper,
        ["POST /api/v1/terminals"] = Keeper,
        ["DELETE /api/v1/terminals/{terminal}"] = Keeper,
        ["POST /api/v1/enrolments"] = Callers,
        ["POST /api/v1/terminal-session"] = Callers,
        ["GET /api/v1/halls"] = Callers,
        ["GET /api/v1/halls/{hall}"] = Callers,
        ["GET /api/v1/halls/{hall}/items"] = Callers,
        ["GET /api/v1/catalog/items/{code}"] = Callers,
        ["POST /api/v1/halls/{hall}/card-reads"] = [Kiosk],
        ["POST /api/v1/halls/{hall}/tickets"] = Reception,
        ["POST /api/v1/halls/{hall}/emergency-tickets"] = Desk,
        ["GET /api/v1/halls/{hall}/tickets"] = Reception,
        ["GET /api/v1/halls/{hall}/tickets/{ticket}"] = InHall,
        ["POST /api/v1/halls/{hall}/tickets/{ticket}/rejoining"] = Reception,
        ["POST /api/v1/halls/{hall}/tickets/{ticket}/cancellation"] = Reception,
        ["POST /api/v1/halls/{hall}/tickets/{ticket}/reactivation"] = Desk,
        ["POST /api/v1/halls/{hall}/tickets/{ticket}/hold"] = Desk,
        ["POST /api/v1/halls/{hall}/tickets/{ticket}/resumption"] = Desk,
        ["POST /api/v1/halls/{hall}/tickets/{ticket}/class"] = Desk,
        ["GET /api/v1/halls/{hall}/days/{date}/slots"] = Callers,
        ["POST /api/v1/halls/{hall}/days/{date}/appointments"] = Reception,
        ["POST /api/v1/halls/{hall}/appointments/{appointment}/cancellation"] = Reception,
        ["POST /api/v1/halls/{hall}/appointments/{appointment}/check-in"] = Reception,
        ["POST /api/v1/halls/{hall}/days/{date}/hours"] = [Manager],
        ["POST /api/v1/halls/{hall}/days/{date}/closing"] = [Manager],
        ["GET /api/v1/halls/{hall}/board"] = InHall,
        ["GET /api/v1/halls/{hall}/events"] = InHall,
        ["GET /api/v1/halls/{hall}/windows/{window}"] = [Clerk, Screen],
        ["POST /api/v1/halls/{hall}/windows/{window}/opening"] = [Clerk],
        ["POST /api/v1/halls/{hall}/windows/{window}/pause"] = [Clerk],
        ["POST /api/v1/halls/{hall}/windows/{window}/closing"] = [Clerk],
        ["POST /api/v1/halls/{hall}/windows/{window}/recalls"] = [Clerk],
        ["POST /api/v1/halls/{hall}/windows/{window}/absences"] = [Clerk],
        ["POST /api/v1/halls/{hall}/windows/{window}/holds"] = [Clerk],
        ["POST /api/v1/halls/{hall}/windows/{window}/transfers"] = [Clerk],
        ["POST /api/v1/halls/{hall}/windows/{window}/calls"] = [Clerk],
        ["POST /api/v1/halls/{hall}/windows/{window}/services"] = [Clerk],
        ["POST /api/v1/halls/{hall}/windows/{window}/completions"] = [Clerk],
        ["POST /api/v1/halls/{hall}/encounters/{encounter}/evaluation"] = [Screen],
        ["POST /api/v1/cases/check"] = [Clerk],
        ["POST /api/v1/cases"] = [Clerk],
        ["POST /api/v1/cases/{number}/moves"] = CaseStaff,
        ["GET /api/v1/cases/{number}"] = CaseStaff,
        ["POST /api/v1/queries"] = [Clerk],
        ["GET /api/v1/halls/{hall}/days/{date}/tickets"] = Desk,
        ["GET /api/v1/halls/{hall}/cases"] = CaseStaff,
        ["GET /api/v1/halls/{hall}/statistics"] = [Manager],
        ["GET /api/v1/cases/{number}/progress"] = Callers,
        ["GET /api/v1/readers"] = [Manager],
        ["POST /api/v1/projections/{projection}/rebuilding"] = [Manager],
        ["GET /api/v1/halls/{hall}/configuration"] = [Manager],
        ["PUT /api/v1/halls/{hall}/configuration"] = [Manager],
        ["GET /api/v1/halls/{hall}/roster"] = [Manager],
        ["POST /api/v1/halls/{hall}/roster/staff"] = [Manager],
        ["POST /api/v1/halls/{hall}/roster/staff/{number}/skills"] = [Manager],
        ["POST /api/v1/halls/{hall}/roster/staff/{number}/withdrawals"] = [Manager],
        ["PUT /api/v1/halls/{hall}/roster/staff/{number}/substitute"] = [Manager],
        ["PUT /api/v1/halls/{hall}/roster/seats/{window}"] = [Manager],
        ["GET /api/v1/quarantine"] = [Manager],
    };
}
