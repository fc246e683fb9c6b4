using System.Collections.Concurrent;
using System.Security.Cryptography;
using ServiceSdk.Devices;
using ServiceSdk.Identity;
using ServiceSdk.Queueing;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>Cards read at kiosks, kept for two minutes under an opaque name until a ticket takes them. In memory only.</summary>
internal sealed class CardReads(TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, (string Terminal, Visitor Visitor, int Age, DateTimeOffset Until)> _reads = [];

    /// <summary>Keeps a card.</summary>
    /// <returns>Its name, with the checked number; or why the card is not taken.</returns>
    public Outcome<(string Name, IdNumber Number, int Age)> Keep(string terminal, IdCard card, DateOnly today)
    {
        if (card.ValidTo < today)
            return ApiRefusals.CardExpired;
        return IdNumber.Parse(card.Number, today).Then<(string, IdNumber, int)>(number =>
        {
            foreach (var (old, _) in _reads.Where(read => read.Value.Until < time.GetUtcNow()))
                _reads.TryRemove(old, out _);
            var (name, age) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), AgeOn(number.BirthDate, today));
            _reads[name] = (terminal, new Visitor(card.Name, number.Value), age, time.GetUtcNow() + Life);
            return (name, number, age);
        });
    }

    /// <summary>The card kept under a name at this terminal.</summary>
    public Outcome<CardOfVisitor> Find(string terminal, string name) =>
        _reads.TryGetValue(name, out var read) && read.Terminal == terminal && read.Until >= time.GetUtcNow()
            ? new CardOfVisitor(read.Visitor, read.Age)
            : ApiRefusals.VisitorExpired;

    private static int AgeOn(DateOnly birth, DateOnly today)
    {
        var age = today.Year - birth.Year;
        return birth.AddYears(age) > today ? age - 1 : age;
    }
}

/// <summary>A card as it was read. Personal data; its text form shows none of it.</summary>
internal sealed record CardOfVisitor(Visitor Visitor, int Age)
{
    public override string ToString() => nameof(CardOfVisitor);
}
