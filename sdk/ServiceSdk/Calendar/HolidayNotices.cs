using System.Text.Json.Serialization;

namespace ServiceSdk.Calendar;

/// <summary>The reviewed notices that ship with the SDK: 2018–2026, with both amendments (2019 May Day, 2020 Spring Festival).</summary>
public static class HolidayNotices
{
    /// <summary>All of them, by day of publication.</summary>
    public static IReadOnlyList<HolidayNotice> Shipped { get; } =
        [.. ShippedFacts.Read("holiday-notices.json", HolidayNoticesJson.Default.HolidayNoticesDocument).Notices
            .OrderBy(notice => notice.Published)];
}

/// <param name="Origin">Where the facts come from, for the reader of the file.</param>
/// <param name="Notices">The notices.</param>
internal sealed record HolidayNoticesDocument(string Origin, IReadOnlyList<HolidayNotice> Notices);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(HolidayNoticesDocument))]
internal sealed partial class HolidayNoticesJson : JsonSerializerContext;
