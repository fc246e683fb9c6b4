using System.Globalization;
using ServiceSdk.Calendar;
using ServiceSdk.Items;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Reads the parts of a question about a deadline.</summary>
internal static class DeadlineWords
{
    private static readonly Refusal DateInvalid = new("date_invalid", "日期应写成2018-09-28的形式。", "暂停期间写成2018-09-21/2018-10-10。");
    private static readonly Refusal UnitUnknown = new("deadline_unit_unknown", "没有这种期限单位。", "请填写working（工作日）或者calendar（自然日）。");
    private static readonly Refusal ExtensionInvalid = new("deadline_extension_invalid", "延期天数不正确。", "请填写1至3650之间的整数。");
    private static readonly Refusal ProcedureUnknown = new(
        "procedure_unknown", "没有这种程序类别。", "请填写licensing、confirmation、benefit、public-service或者query。");

    public static Outcome<DateOnly> Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : DateInvalid;

    public static Outcome<Term> Term(string days, string? unit, string? extension)
    {
        if (!TryDays(days, out var term))
            return DeadlineRefusals.LengthInvalid;
        var extended = 0;
        if (extension is not null && !TryDays(extension, out extended))
            return ExtensionInvalid;
        return unit switch
        {
            null or "working" => new Term(term + extended, DayUnit.WorkingDays),
            "calendar" => new Term(term + extended, DayUnit.CalendarDays),
            _ => UnitUnknown,
        };
    }

    public static Outcome<Procedure> Procedure(string text) => text switch
    {
        "licensing" => Items.Procedure.Licensing,
        "confirmation" => Items.Procedure.Confirmation,
        "benefit" => Items.Procedure.Benefit,
        "public-service" => Items.Procedure.PublicService,
        "query" => Items.Procedure.Query,
        _ => ProcedureUnknown,
    };

    public static Outcome<Pause[]> Pauses(IEnumerable<string> texts)
    {
        var pauses = new List<Pause>();
        foreach (var text in texts)
        {
            var pause = text.Split('/') is [var from, var to]
                ? Date(from).Then(first => Date(to).Then<Pause>(last => new Pause(first, last)))
                : DateInvalid;
            if (!pause.Succeeded(out var read, out var refusal))
                return refusal;
            pauses.Add(read);
        }

        return pauses.ToArray();
    }

    private static bool TryDays(string text, out int days) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days) && days is >= 1 and <= 3650;
}
