using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Hosting.Cases;

/// <summary>Whom a window has before it. Safe for concurrent use.</summary>
public sealed class ServedPersons(HallDirectory halls, Protector protector)
{
    /// <summary>The ID number of the card a ticket was taken with, while a window serves it. Personal data.</summary>
    /// <param name="hall">The hall's id.</param>
    /// <param name="ticket">The ticket's id.</param>
    /// <param name="actor">Who serves it.</param>
    /// <returns>The number; or that the ticket is not served there, or that no card was read.</returns>
    public async ValueTask<Outcome<string>> IdNumberAsync(string hall, string ticket, Actor actor)
    {
        if (!halls.Find(hall).Succeeded(out var found, out var refusal)
            || !(await Encounter.InHandAsync(found, ticket, actor)).Succeeded(out var inHand, out refusal))
            return refusal;
        return inHand.Visitor is { } visitor && protector.Use(visitor, PersonalFields.Visitor, UnseenUse.Judging) is { } person
            ? person.IdNumber
            : DeskRefusals.CardUnread;
    }
}
