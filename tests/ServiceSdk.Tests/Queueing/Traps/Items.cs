using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Traps;

internal static class Items
{
    public static TicketItem Of(Skill skill) => new($"item-{skill.Group}", skill.Group, skill);
}
