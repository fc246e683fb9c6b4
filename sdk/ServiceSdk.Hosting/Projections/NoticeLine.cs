using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Projections;

/// <summary>A notice in a list.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="Number">The case's number.</param>
/// <param name="Occasion">What it tells of.</param>
/// <param name="Channel">How it goes out.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Code">Why it was put off last, or given up; null where it was not.</param>
/// <param name="Changed">When that was, UTC milliseconds since 1970.</param>
public sealed record NoticeLine(
    string Notice, string Number, NoticeOccasion Occasion, NoticeChannel Channel, NoticeState State, string? Code, long Changed);
