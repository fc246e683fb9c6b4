namespace ServiceSdk.Items;

/// <summary>A time limit. The day it starts from is not counted.</summary>
/// <param name="Days">How many days, from 1.</param>
/// <param name="Unit">Which days are counted.</param>
public sealed record Term(int Days, DayUnit Unit);

/// <summary>Which days a term counts.</summary>
public enum DayUnit
{
    /// <summary>工作日 by the State Council's holiday notices.</summary>
    WorkingDays,

    /// <summary>自然日; a term that ends on a day off rolls to the next working day (Civil Code 民法典 art. 203).</summary>
    CalendarDays,
}
