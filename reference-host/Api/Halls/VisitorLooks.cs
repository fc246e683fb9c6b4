using System.Security.Claims;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>Shows a window's clerk whom it serves, once the look is on record.</summary>
internal sealed class VisitorLooks(LookDesk desk, Protector protector)
{
    /// <summary>The visitor, masked; null for none, and while looks cannot be recorded: the window goes on without.</summary>
    public async ValueTask<PersonView?> ShowAsync(Protected<Visitor>? held, ClaimsPrincipal user)
    {
        if (held is null)
            return null;
        var look = await desk.RecordAsync(
            user.Actor(LookRules.RolesFor(LookPurpose.WindowService)), LookPurpose.WindowService, [SeenField.Of(held, PersonalFields.Visitor)]);
        return look.Succeeded(out var seen, out _) && protector.Reveal(held, PersonalFields.Visitor, seen) is { } visitor
            ? new PersonView(visitor.Name, visitor.IdNumber)
            : null;
    }
}
