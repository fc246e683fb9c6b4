using ServiceSdk.Halls;

namespace ServiceSdk.Hosting.Halls;

/// <summary>What is told of a hall without bringing it into memory.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Demonstration">Whether everything in it is demonstration data 演示数据.</param>
/// <param name="EveryDay">Whether it is open every day.</param>
/// <param name="HasDevices">Whether devices stand at its posts.</param>
public sealed record HallListing(string Id, string Name, bool Demonstration, bool EveryDay, bool HasDevices)
{
    internal static HallListing Of(HallConfiguration hall) => new(hall.Id, hall.Name, hall.Demonstration, hall.Hours.EveryDay, hall.Devices.Count > 0);
}
