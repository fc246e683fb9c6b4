using System.ComponentModel;
using ServiceSdk.Calendar;
using ServiceSdk.Cases.Rules;
using ServiceSdk.ReferenceHost.Api;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Counts a term, or what follows where a filing is not answered; pure, no host and no data.</summary>
internal sealed class DeadlineCommand : Command<DeadlineCommand.Settings>
{
    private static readonly Refusal FormInvalid = new(
        "deadline_form_invalid", "期限问法不完整，或者混用了两种问法。",
        "请填写--from和--days（可加--unit、--extend、--pause），或者只填写--received和--procedure。");

    public sealed class Settings : CommandSettings
    {
        [CommandOption("--from <DATE>")]
        [Description("The day the term starts from, itself not counted (yyyy-MM-dd).")]
        public string? From { get; init; }

        [CommandOption("--days <N>")]
        [Description("How many days, from 1.")]
        public string? Days { get; init; }

        [CommandOption("--unit <UNIT>")]
        [Description("working: working days, the default; calendar: calendar days, rolled to a working day at the end.")]
        public string? Unit { get; init; }

        [CommandOption("--extend <N>")]
        [Description("How many days the term was extended by.")]
        public string? Extend { get; init; }

        [CommandOption("--pause <FROM/TO>")]
        [Description("A pause: the notice day is consumed, the resume day is not. May be given several times.")]
        public string[] Pauses { get; init; } = [];

        [CommandOption("--received <DATE>")]
        [Description("The day a filing was received that nobody answers: when it is deemed accepted, and when it is due then.")]
        public string? Received { get; init; }

        [CommandOption("--procedure <PROCEDURE>")]
        [Description("licensing, confirmation, benefit, public-service or query; goes with --received.")]
        public string? Procedure { get; init; }

        [CommandOption("--as-known-on <DATE>")]
        [Description("Count by the notices published up to that day.")]
        public string? AsKnownOn { get; init; }

        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken) => settings switch
    {
        { From: { } from, Days: { } days, Received: null, Procedure: null } => Term(settings, from, days),
        { Received: { } received, Procedure: { } procedure, From: null, Days: null, Unit: null, Extend: null, Pauses: [] } =>
            Acceptance(settings, received, procedure),
        _ => Output.Refused(FormInvalid),
    };

    private static int Term(Settings settings, string from, string days)
    {
        var counted = Calendar(settings).Then(calendar => DeadlineWords.Date(from).Then(anchor => DeadlineWords.Term(days, settings.Unit, settings.Extend)
            .Then(term => DeadlineWords.Pauses(settings.Pauses).Then(pauses => Deadline.Of(calendar, anchor, term, pauses)))));
        if (!counted.Succeeded(out var due, out var refusal))
            return Output.Refused(refusal);
        if (settings.Json)
            return Output.Json(due, ApiJson.Default.Deadline);
        Console.WriteLine($"{CivilTime.Text(due.Due)}{Provisionally(due.Provisional)}");
        return ExitCodes.Done;
    }

    private static int Acceptance(Settings settings, string received, string procedure)
    {
        var counted = Calendar(settings).Then(calendar => DeadlineWords.Date(received).Then(day => DeadlineWords.Procedure(procedure)
            .Then(rules => DeemedAcceptance.Of(calendar, rules, day))));
        if (!counted.Succeeded(out var accepted, out var refusal))
            return Output.Refused(refusal);
        if (settings.Json)
            return Output.Json(accepted, ApiJson.Default.DeemedAcceptance);
        Console.WriteLine(
            $"{CivilTime.Text(accepted.DeemedAcceptedAfter)}终了仍未告知的，自{CivilTime.Text(accepted.ProcessAnchor)}起视为受理；" +
            $"办理期限到{CivilTime.Text(accepted.Due)}{Provisionally(accepted.Provisional)}");
        return ExitCodes.Done;
    }

    private static Outcome<LegalCalendar> Calendar(Settings settings) => settings.AsKnownOn is { } known
        ? DeadlineWords.Date(known).Then<LegalCalendar>(day => LegalCalendar.Shipped.AsKnownOn(day))
        : LegalCalendar.Shipped;

    private static string Provisionally(bool provisional) => provisional ? "（待定：有的日期还没有放假通知）" : "";
}
