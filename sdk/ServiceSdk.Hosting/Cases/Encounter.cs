using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Items;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Cases;

/// <summary>What a clerk's request stands on: the ticket in hand and an item the window may serve.</summary>
internal sealed record Encounter(ServiceItem Item, Protected<Visitor>? Visitor, DateOnly Today, bool GreenChannel)
{
    public static async ValueTask<Outcome<Encounter>> FindAsync(
        HallDirectory halls, ItemPlugins plugins, string hallId, string ticketId, string itemCode, Actor actor)
    {
        if (!halls.Find(hallId).Succeeded(out var hall, out var unknown))
            return unknown;
        if (!plugins.Edition.Find(itemCode).Succeeded(out var item, out unknown))
            return unknown;

        return (await InHandAsync(hall, ticketId, actor)).Then<Encounter>(ticket =>
        {
            var (visitor, @class) = ticket;
            var skills = hall.Configuration.Windows.First(one => one.Id == actor.Terminal).Skills;
            return skills.Contains(new Skill(item.Department, item.Group))
                ? new Encounter(item, visitor, hall.Today, @class == TicketClass.Green)
                : DeskRefusals.NotAuthorised(item.Title);
        });
    }

    /// <summary>The ticket a window has in hand: whose card was read with it, and its class.</summary>
    public static async ValueTask<Outcome<(Protected<Visitor>? Visitor, string Class)>> InHandAsync(Hall hall, string ticketId, Actor actor)
    {
        var found = await hall.ReadTicketAsync(ticketId, (_, ticket) => Tuple.Create(ticket.Number, ticket.State, ticket.Window, ticket.Visitor, ticket.Class));
        return found.Then<(Protected<Visitor>?, string)>(ticket =>
        {
            var (number, state, window, visitor, @class) = ticket;
            return state == TicketState.Serving && window == actor.Terminal ? (visitor, @class) : DeskRefusals.NotServing(number);
        });
    }
}
