namespace PublicSecurity.IdCards;

/// <summary>周岁, reached on the birthday. Somebody born on 29 February reaches it on 28 February of a common year.</summary>
internal static class Age
{
    public static int On(DateOnly day, DateOnly birth)
    {
        var years = day.Year - birth.Year;
        return birth.AddYears(years) > day ? years - 1 : years;
    }
}
