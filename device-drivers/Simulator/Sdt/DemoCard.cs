using System.Text.Json;

namespace Simulator.Sdt;

/// <summary>An invented card, field by field as the chip holds them.</summary>
/// <param name="Id">What the control port calls it.</param>
/// <param name="Type">The type letter of a foreigner's (I) or 港澳台 (J) card; empty for a resident's.</param>
internal sealed record DemoCard(
    string Id,
    string Name,
    string Sex,
    string Nation,
    string Birth,
    string Address,
    string Number,
    string Authority,
    string From,
    string To,
    string Type = "")
{
    public static IReadOnlyList<DemoCard> Load(string file) =>
        JsonSerializer.Deserialize<DemoCard[]>(File.ReadAllText(file), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"{file} holds no cards");
}
