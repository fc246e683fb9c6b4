using System.Text.Json.Serialization;
using ServiceSdk.Cases;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Items;
using ServiceSdk.Oversight;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Journal;

/// <summary>Every event a hall's journal holds. A line here is for ever; golden bytes of each are tested.</summary>
public static class JournalEvents
{
    /// <summary>The table.</summary>
    public static EventTypes Types { get; } = new(
    [
        new("account.created", 1, JournalJson.Default.AccountCreated),
        new("terminal.enrolled", 1, JournalJson.Default.TerminalEnrolled),
        new("hall.configured", 1, JournalJson.Default.HallConfigured),
        new("day.opened", 1, JournalJson.Default.DayOpened),
        new("ticket.issued", 1, JournalJson.Default.TicketIssued),
        new("ticket.called", 1, JournalJson.Default.TicketCalled),
        new("service.started", 1, JournalJson.Default.ServiceStarted),
        new("service.finished", 1, JournalJson.Default.ServiceFinished),
        new(EvaluationGiven.EventName, EvaluationGiven.EventVersion, JournalJson.Default.EvaluationGiven),
        new(CaseOpened.EventName, CaseOpened.EventVersion, JournalJson.Default.CaseOpened),
        new(CaseMoved.EventName, CaseMoved.EventVersion, JournalJson.Default.CaseMoved),
        new(QueryRecorded.EventName, QueryRecorded.EventVersion, JournalJson.Default.QueryRecorded),
    ]);
}

/// <summary>How events and protected values stand in JSON. Field names are for ever.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(CamelCaseEnum<TicketClass>), typeof(CamelCaseEnum<TerminalKind>), typeof(CamelCaseEnum<EvaluationSource>),
        typeof(CamelCaseEnum<CaseTrigger>), typeof(CamelCaseEnum<CaseState>), typeof(CamelCaseEnum<ClockKind>),
        typeof(CamelCaseEnum<HandlingMode>), typeof(CamelCaseEnum<Procedure>), typeof(CamelCaseEnum<DayUnit>),
        typeof(CamelCaseEnum<FindingKind>),
    ])]
[JsonSerializable(typeof(AccountCreated))]
[JsonSerializable(typeof(TerminalEnrolled))]
[JsonSerializable(typeof(HallConfigured))]
[JsonSerializable(typeof(DayOpened))]
[JsonSerializable(typeof(TicketIssued))]
[JsonSerializable(typeof(TicketCalled))]
[JsonSerializable(typeof(ServiceStarted))]
[JsonSerializable(typeof(ServiceFinished))]
[JsonSerializable(typeof(EvaluationGiven))]
[JsonSerializable(typeof(CaseOpened))]
[JsonSerializable(typeof(CaseMoved))]
[JsonSerializable(typeof(QueryRecorded))]
[JsonSerializable(typeof(Visitor))]
[JsonSerializable(typeof(Party))]
[JsonSerializable(typeof(string))]
internal sealed partial class JournalJson : JsonSerializerContext;
