using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceSdk.Benchmarks.Queues;

namespace ServiceSdk.Benchmarks.Halls.Engines;

/// <summary>Who acts in a hall: its kiosk, the clerk of each window, and the keypad before it.</summary>
internal sealed class Desk(ModelHall model, string hall)
{
    public static readonly Actor Manager = new("s-manager", Roles.Manager, "320402", "office");

    public string Hall => hall;

    public Actor Kiosk { get; } = new("kiosk-1", Roles.Device, hall, "kiosk-1");

    public Actor[] Clerks { get; } = [.. model.Plan.Windows.Select(window => new Actor($"s-{window.Id}", Roles.Clerk, hall, window.Id))];

    public Actor[] Keypads { get; } = [.. model.Plan.Windows.Select(window => new Actor($"keypad-{window.Id}", Roles.Device, hall, window.Id))];
}

/// <summary>What a kiosk sends.</summary>
internal sealed record TicketRequest(string Item, string? Reason);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TicketRequest))]
internal sealed partial class RequestJson : JsonSerializerContext;
