using System.Globalization;

namespace ServiceSdk.Hosting.Halls;

/// <summary>Tells which business date a ticket belongs to.</summary>
internal static class TicketId
{
    /// <summary>The date in a ticket id of this hall, <c>hall-yyyyMMdd-serial</c>; null when it is none.</summary>
    public static DateOnly? DateOf(string hall, string ticket)
    {
        var date = ticket.StartsWith($"{hall}-", StringComparison.Ordinal) ? ticket.AsSpan(hall.Length + 1) : default;
        return date.Length > 9 && date[8] == '-'
            && DateOnly.TryParseExact(date[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }
}
