using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <summary>A ticket as the clerk with the rule book writes it on paper: everything in the open, nothing indexed.</summary>
internal sealed class Slip
{
    public required int Serial { get; init; }

    public required string Id { get; init; }

    public required string Prefix { get; init; }

    public required int Number { get; init; }

    public required int Ahead { get; init; }

    public required string? Subject { get; init; }

    public required string? Agent { get; init; }

    public required string? Appointment { get; init; }

    public required LineItem Item { get; set; }

    public required IReadOnlyList<LineItem> Further { get; set; }

    public required string QuotaLine { get; set; }

    public required string Class { get; set; }

    public required string? ClassReason { get; set; }

    public required string? Case { get; set; }

    public required long Since { get; set; }

    public long Reference { get; set; }

    public long Target { get; set; }

    public long Due { get; set; }

    public bool Protected { get; set; }

    public bool BySlot { get; set; }

    public TicketState State { get; set; }

    public string? Window { get; set; }

    public int Recalls { get; set; }

    public int Absences { get; set; }

    public long? HeldUntil { get; set; }

    public int ReadyAtCall { get; set; }

    public string? NotBy { get; set; }

    public string? OnlyBy { get; set; }

    public Stack<(LineItem Item, string Window)> Origins { get; } = [];

    public List<string> EncounterWindows { get; } = [];

    public string Line => Item.Line;

    public string Printed => Prefix + Number.ToString("000", null);

    public bool Over => State is TicketState.Finished or TicketState.Cancelled or TicketState.Expired;

    public IEnumerable<string> Lines => [Line, .. Further.Select(item => item.Line), .. Origins.Select(origin => origin.Item.Line)];
}
