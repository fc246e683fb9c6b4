using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceSdk.Calendar;

/// <summary>The reviewed notices that ship with the SDK: 2018–2026, with both amendments (2019 May Day, 2020 Spring Festival).</summary>
public static class HolidayNotices
{
    /// <summary>All of them, by day of publication.</summary>
    public static IReadOnlyList<HolidayNotice> Shipped { get; } =
        [.. ShippedFacts.Read("holiday-notices.json", HolidayNoticesJson.Default.HolidayNoticesDocument).Notices
            .OrderBy(notice => notice.Published)];

    /// <summary>Reads a notice written as the shipped ones are: one JSON object, every member there.</summary>
    /// <param name="utf8">The text.</param>
    /// <returns>The notice, its facts not checked yet; or <see cref="NoticeRefusals.Malformed"/>.</returns>
    public static Outcome<HolidayNotice> Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, HolidayNoticesJson.Default.HolidayNotice) is { } notice && !notice.Days.Contains(null!)
                ? notice
                : NoticeRefusals.Malformed;
        }
        catch (JsonException)
        {
            return NoticeRefusals.Malformed;
        }
    }
}

/// <param name="Origin">Where the facts come from, for the reader of the file.</param>
/// <param name="Notices">The notices.</param>
internal sealed record HolidayNoticesDocument(string Origin, IReadOnlyList<HolidayNotice> Notices);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HolidayNoticesDocument))]
internal sealed partial class HolidayNoticesJson : JsonSerializerContext;
