using System.Text.Json;
using ServiceSdk.Crash.Tests.Hosts;

namespace ServiceSdk.Crash.Tests.Visits;

/// <summary>The life of a case that lacks a photo: named once, handed in, accepted, decided, fetched and archived, with its papers and notices.</summary>
internal static class CaseLife
{
    /// <summary>The ticket is served: nothing here is killed, since the visit's own test does that.</summary>
    public static IReadOnlyList<Step> Before { get; } =
        [.. Step.All.Where(step => step.Event is "ticket.issued" or "ticket.called" or "service.started").Select(step => step with { Event = null })];

    /// <summary>From the filing to where the applicant is to bring the photo.</summary>
    public static IReadOnlyList<Step> UntilTheNotice { get; } =
    [
        new("case.opened", visit => new("clerk", "/api/v1/cases", new
        {
            hall = HallClient.Hall,
            ticket = visit.Ticket,
            item = "tn2018-083",
            form = new { kind = "renewal", contactPhone = "13800000000", hardship = false },
            materials = new[] { "household-register", "fingerprints", "old-card" },
            applicant = new { name = "钱示例", idNumber = "320402190001010016", phone = "13800000000", identityChecked = true },
            withGaps = true,
        }), (visit, reply) => visit.Case = reply["number"]),
        Step.Dying("clerk", "receive", new { trigger = "receive", receiptPrinted = true }),
        Paper("clerk", "filingReceipt"),
        Told(1, Step.Dying("clerk", "notifySupplement", new
        {
            trigger = "notifySupplement", notice = "补正1号", defects = new[] { new { code = "material_missing", text = "请补拍照片。", material = "photo" } },
        })),
        Paper("clerk", "supplementNotice"),
    ];

    /// <summary>From there to the archive.</summary>
    public static IReadOnlyList<Step> AfterTheNotice { get; } =
    [
        Step.Dying("clerk", "submitSupplement", new { trigger = "submitSupplement", materials = new[] { "photo" }, applicantSigned = true }),
        Told(2, Step.Dying("clerk", "accept")),
        Paper("clerk", "acceptance"),
        Step.Dying("clerk", "beginReview"),
        Step.Dying("reviewer", "submitForDecision", new { trigger = "submitForDecision", checklistDone = true }),
        Told(3, Step.Dying("approver", "grant", new { trigger = "grant", result = "准予" })),
        Paper("approver", "grant"),
        Told(4, Step.Dying("delivery", "prepareDelivery", new { trigger = "prepareDelivery", document = "DOC-1" })),
        .. Step.All.Where(step => step.Event?.StartsWith("fee.", StringComparison.Ordinal) == true),
        Step.PickUp with { Event = "case.moved:pickUp" },
        Step.Dying("archivist", "archive"),
    ];

    private static Step Paper(string who, string kind) => new("paper.issued", visit => new(who, $"/api/v1/cases/{visit.Case}/papers", new { kind }));

    /// <summary>A step the applicant is told of: settled once so many notices went out.</summary>
    private static Step Told(int notices, Step step) => step with { Settle = visit => ToldAsync(visit, notices) };

    /// <summary>Waits until so many notices went out.</summary>
    public static Task ToldAsync(Visit visit, int notices) => visit.Hall.UntilAsync(
        "clerk", $"/api/v1/cases/{visit.Case}/notices", seen => JsonDocument.Parse(seen.Succeeded().Body).RootElement
            .EnumerateArray().Count(notice => $"{notice.GetProperty("state")}" is "sent" or "delivered") == notices);
}
