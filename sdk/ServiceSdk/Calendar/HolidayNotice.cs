namespace ServiceSdk.Calendar;

/// <summary>One State Council notice 节假日安排的通知, as issued.</summary>
/// <param name="Id">Our id: the year, with <c>-amended</c> for a notice that replaces an earlier one.</param>
/// <param name="Number">文号; null where it is not certain.</param>
/// <param name="Year">The year it is for. Days of the December before may stand in it.</param>
/// <param name="Published">From this day it is known, that day included.</param>
/// <param name="Page">Where it was published.</param>
/// <param name="Amends">The id of the notice whose whole list it replaces; null for a first edition.</param>
/// <param name="Days">Every day that is not what its weekday says, and holidays that fall on a weekend.</param>
public sealed record HolidayNotice(
    string Id, string? Number, int Year, DateOnly Published, string Page, string? Amends, IReadOnlyList<HolidayDay> Days);

/// <summary>One listed day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Off">True for 放假, false for a make-up working day 调休上班.</param>
/// <param name="Name">The holiday it belongs to.</param>
public sealed record HolidayDay(DateOnly Date, bool Off, string Name);
