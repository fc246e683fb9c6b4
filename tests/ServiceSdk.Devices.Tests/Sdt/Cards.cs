using Simulator.Sdt;

namespace ServiceSdk.Devices.Tests.Sdt;

/// <summary>The simulator's invented cards.</summary>
internal static class Cards
{
    private static readonly IReadOnlyList<DemoCard> Shipped = DemoCard.Load(Path.Combine(AppContext.BaseDirectory, "cards.json"));

    /// <summary>And one whose chip is written wrongly.</summary>
    public static IReadOnlyList<DemoCard> All { get; } = [.. Shipped, Shipped[1] with { Id = "malformed", Birth = "19000231" }];

    public static DemoCard Of(string id) => All.Single(card => card.Id == id);
}
