using ServiceSdk.Tiers;

namespace ServiceSdk.Hosting.Halls;

/// <summary>What offices are called on papers and in notices. Safe for concurrent use.</summary>
public sealed class OfficeNames(HallDirectory halls, DelegationList bodies)
{
    /// <summary>A hall's name as it is set up, a body's as it was on a date; the id of what is neither.</summary>
    /// <param name="office">The hall's or body's id.</param>
    /// <param name="on">The civil date.</param>
    public string Of(string office, DateOnly on) =>
        halls.Find(office).Succeeded(out var hall, out _) ? hall.Configuration.Name
        : bodies.Bodies.FirstOrDefault(body => body.Id == office)?.NameOn(on) ?? office;
}
