namespace ServiceSdk;

/// <summary>Who acts, with post and place at the time of the act. Recorded with every event.</summary>
/// <param name="Subject">An opaque id, never a name or an ID number.</param>
/// <param name="Role">The role the act was done in; one of the names the rules grant to.</param>
/// <param name="Office">The hall or body the actor acts for, by its id.</param>
/// <param name="Terminal">The window, kiosk or device the command came from, by its id.</param>
public sealed record Actor(string Subject, string Role, string Office, string Terminal)
{
    /// <summary>The platform itself: its timers, process managers and seeds.</summary>
    public static Actor System { get; } = new(Roles.System, Roles.System, Roles.System, Roles.System);
}
