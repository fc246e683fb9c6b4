using ServiceSdk.Calendar;
using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>A clock's start: the budget and the day it counts from, and what that came to on the day it was told.</summary>
/// <param name="Kind">Which clock.</param>
/// <param name="Term">The budget.</param>
/// <param name="Source">The article, or <see cref="Sources.Sample"/>.</param>
/// <param name="Anchor">The day it counts from, itself not counted.</param>
/// <param name="Told">When it ends, by the calendar as known that day; can be counted anew from budget and anchor.</param>
public sealed record ClockStarted(ClockKind Kind, Term Term, string Source, DateOnly Anchor, Deadline Told);
