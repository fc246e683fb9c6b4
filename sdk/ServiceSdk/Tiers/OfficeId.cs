namespace ServiceSdk.Tiers;

/// <summary>The ids of offices, as actors and cases name them: a hall's or a competent body's.</summary>
public static class OfficeId
{
    /// <summary>The code of an office's division; null for an id of neither kind.</summary>
    /// <param name="office">The id.</param>
    public static string? DivisionOf(string office) =>
        HallId.Parse(office).Succeeded(out var hall, out _) ? hall.Division
        : BodyId.Parse(office).Succeeded(out var body, out _) ? body.Division
        : null;
}
