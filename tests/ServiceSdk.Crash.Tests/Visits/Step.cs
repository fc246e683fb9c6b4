using ServiceSdk.Crash.Tests.Hosts;

namespace ServiceSdk.Crash.Tests.Visits;

/// <summary>A step of the visit.</summary>
/// <param name="Event">The event it records, at which the host may be made to die; null where it is not.</param>
/// <param name="Ask">What is sent, given what is known by then.</param>
/// <param name="Learn">What the next steps need of the answer.</param>
/// <param name="Settle">Waits for what the step sets going, whichever process does it.</param>
internal sealed record Step(string? Event, Func<Visit, Call> Ask, Action<Visit, Reply>? Learn = null, Func<Visit, Task>? Settle = null)
{
    private const string Hall = $"/api/v1/halls/{HallClient.Hall}";
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[200_000], .. "\n%%EOF\n"u8];
    private const string Window = $"{Hall}/windows/1";

    /// <summary>The result is handed over; the case closes by itself after it.</summary>
    public static Step PickUp { get; } = Move("delivery", "pickUp", new { trigger = "pickUp", takerChecked = true }) with
    {
        Event = "case.moved",
        Settle = visit => visit.Hall.UntilAsync("archivist", $"/api/v1/cases/{visit.Case}", seen => seen.Succeeded()["state"] == "closed"),
    };

    /// <summary>The visit, from the ticket to the grade; the archive follows.</summary>
    public static IReadOnlyList<Step> All { get; } =
    [
        new("ticket.issued", visit => new(HallClient.Kiosk, $"{Hall}/tickets", new { item = "tn2018-083", visitor = visit.Card, @class = "green", classReason = "elderly" }),
            (visit, reply) => (visit.Ticket, visit.Number) = (reply["ticket"], reply["number"]),
            visit => visit.PrintedAsync(visit.Ticket)),
        new("ticket.called", _ => new("clerk", $"{Window}/calls", new { })),
        new("ticket.held", visit => new("clerk", $"{Window}/holds", new { ticket = visit.Ticket, minutes = 30 })),
        new("ticket.resumed", visit => new("clerk", $"{Hall}/tickets/{visit.Ticket}/resumption", new { })),
        new(null, _ => new("clerk", $"{Window}/calls", new { })),
        new("service.started", visit => new("clerk", $"{Window}/services", new { ticket = visit.Ticket })),
        new("case.opened", visit => new("clerk", "/api/v1/cases", new
        {
            hall = HallClient.Hall,
            ticket = visit.Ticket,
            item = "tn2018-083",
            form = new { kind = "renewal", contactPhone = "13800000000", hardship = false },
            materials = new[] { "household-register", "fingerprints", "photo", "old-card" },
        }), (visit, reply) => visit.Case = reply["number"]),
        new("document.attached", visit => new("clerk", $"/api/v1/cases/{visit.Case}/documents?material=photo", Pdf), (visit, reply) => visit.Document = reply["document"]),
        Move("clerk", "receive", new { trigger = "receive", receiptPrinted = true }) with { Event = "case.moved" },
        Move("clerk", "accept"),
        Move("clerk", "beginReview"),
        Move("reviewer", "submitForDecision", new { trigger = "submitForDecision", checklistDone = true }),
        Move("approver", "grant", new { trigger = "grant", result = "准予" }),
        Move("delivery", "prepareDelivery", new { trigger = "prepareDelivery", document = "DOC-1" }),
        new("fee.charged", visit => new("clerk", $"/api/v1/cases/{visit.Case}/fees", new { fee = "card", fen = 2000 })),
        new("fee.paid", visit => new("clerk", $"/api/v1/cases/{visit.Case}/fees/card/payment", new { receipt = "32040226-0000001", payer = "钱示例", method = "cash" })),
        PickUp,
        new("service.finished", visit => new("clerk", $"{Window}/completions", new { ticket = visit.Ticket }),
            (visit, reply) => visit.Encounter = reply["encounter"]),
        new("evaluation.given", visit => new(HallClient.Screen, $"{Hall}/encounters/{visit.Encounter}/evaluation", new { grade = 1 })),
    ];

    /// <summary>The archivist's, after all of them.</summary>
    public static Step Archive { get; } = Move("archivist", "archive");

    /// <summary>The next citizen's ticket, without a card.</summary>
    public static Step NextTicket { get; } = new(
        null, _ => new(HallClient.Kiosk, $"{Hall}/tickets", new { item = "tn2018-083" }),
        (visit, reply) => (visit.NextTicket, visit.NextNumber) = (reply["ticket"], reply["number"]));

    /// <summary>A step of the case, at whose event the host may die.</summary>
    public static Step Dying(string who, string trigger, object? body = null) => Move(who, trigger, body) with { Event = $"case.moved:{trigger}" };

    private static Step Move(string who, string trigger, object? body = null) =>
        new(null, visit => new(who, $"/api/v1/cases/{visit.Case}/moves", body ?? new { trigger }));
}
