using ServiceSdk.Items;

namespace ServiceSdk.ReferenceHost.Api;

internal sealed record SignIn(string UserName, string Password, string? Window);

/// <param name="LockAfter">After how many milliseconds without an act it is locked.</param>
internal sealed record Session(string Subject, string UserName, IReadOnlyList<string> Roles, string Hall, string? Window, long LockAfter);

/// <summary>A session as its owner sees it.</summary>
/// <param name="Session">Its id.</param>
/// <param name="Window">The window it is at; empty for none.</param>
/// <param name="BeganAt">When the password was given, UTC milliseconds since 1970.</param>
/// <param name="UsedAt">When somebody last acted in it, likewise.</param>
/// <param name="Locked">Whether it asks for the password before it goes on.</param>
/// <param name="Current">Whether it is the one that asks.</param>
internal sealed record OwnSession(string Session, string Window, long BeganAt, long UsedAt, bool Locked, bool Current);

internal sealed record GradeRequest(int Grade);

internal sealed record GradeGiven(string Encounter, int Grade);

/// <summary>An item as <c>catalog list</c> prints it.</summary>
internal sealed record CatalogLine(
    int No, string Code, string Department, string Name, string Title, string Remark, string Group, Procedure Procedure, HandlingMode Mode)
{
    public static CatalogLine Of(ServiceItem item) => new(
        item.Number, item.Code, item.Department, item.Name, item.Title, item.Remark, item.Group, item.Procedure, item.Mode.Value);
}
