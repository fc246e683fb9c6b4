using ServiceSdk.Items;

namespace ServiceSdk.ReferenceHost.Api;

internal sealed record SignIn(string UserName, string Password, string? Window);

/// <param name="LockAfter">After how many milliseconds without an act it is locked.</param>
internal sealed record Session(string Subject, string UserName, IReadOnlyList<string> Roles, string Hall, string? Window, long LockAfter);

internal sealed record GradeRequest(int Grade);

internal sealed record GradeGiven(string Encounter, int Grade);

/// <summary>An item as <c>catalog list</c> prints it.</summary>
internal sealed record CatalogLine(
    int No, string Code, string Department, string Name, string Title, string Remark, string Group, Procedure Procedure, HandlingMode Mode)
{
    public static CatalogLine Of(ServiceItem item) => new(
        item.Number, item.Code, item.Department, item.Name, item.Title, item.Remark, item.Group, item.Procedure, item.Mode.Value);
}
