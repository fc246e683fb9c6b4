using System.ComponentModel;
using System.Globalization;
using ServiceSdk.Calendar;
using ServiceSdk.Items;
using ServiceSdk.ReferenceHost.Api;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Counts a term; pure, no host and no data.</summary>
internal sealed class DeadlineCommand : Command<DeadlineCommand.Settings>
{
    public sealed class Settings : CommandSettings
    {
        [CommandOption("--from <DATE>", isRequired: true)]
        [Description("The day the term starts from, itself not counted (yyyy-MM-dd).")]
        public string From { get; init; } = "";

        [CommandOption("--days <N>", isRequired: true)]
        [Description("How many days, from 1.")]
        public int Days { get; init; }

        [CommandOption("--calendar-days")]
        [Description("Count calendar days, rolled to a working day at the end; working days otherwise.")]
        public bool CalendarDays { get; init; }

        [CommandOption("--as-known-on <DATE>")]
        [Description("Count by the notices published up to that day.")]
        public string? AsKnownOn { get; init; }

        [CommandOption("--pause <FROM/TO>")]
        [Description("A pause: the notice day is consumed, the resume day is not. May be given several times.")]
        public string[] Pauses { get; init; } = [];

        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var calendar = settings.AsKnownOn is { } known
            ? Parse(known).Then<LegalCalendar>(day => LegalCalendar.Shipped.AsKnownOn(day))
            : LegalCalendar.Shipped;
        var term = new Term(settings.Days, settings.CalendarDays ? DayUnit.CalendarDays : DayUnit.WorkingDays);
        var counted = calendar.Then(notices => Parse(settings.From).Then(anchor => ParsePauses(settings.Pauses).Then(
            pauses => Deadline.Of(notices, anchor, term, pauses))));
        if (!counted.Succeeded(out var due, out var refusal))
            return Output.Refused(refusal);
        if (settings.Json)
            return Output.Json(due, ApiJson.Default.Deadline);
        Console.WriteLine($"{due.Due:yyyy-MM-dd}{(due.Provisional ? "（待定：有的日期还没有放假通知）" : "")}");
        return ExitCodes.Done;
    }

    private static Outcome<Pause[]> ParsePauses(string[] texts)
    {
        var pauses = new List<Pause>();
        foreach (var text in texts)
        {
            var ends = text.Split('/');
            var pause = ends.Length == 2
                ? Parse(ends[0]).Then(from => Parse(ends[1]).Then<Pause>(to => new Pause(from, to)))
                : DateInvalid();
            if (!pause.Succeeded(out var parsed, out var refusal))
                return refusal;
            pauses.Add(parsed);
        }

        return pauses.ToArray();
    }

    private static Outcome<DateOnly> Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : DateInvalid();

    private static Refusal DateInvalid() => new("date_invalid", "日期应写成2018-09-28的形式。", "暂停期间写成2018-09-21/2018-10-10。");
}
