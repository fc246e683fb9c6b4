namespace ServiceSdk.Identity;

/// <summary>ISO 7064 MOD 11-2 as GB 11643 uses it: every single wrong digit and every swap of two neighbours changes the check.</summary>
internal static class Mod112
{
    private const string Checks = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The check character of 17 digits.</summary>
    public static char CheckCharacter(string digits) =>
        Checks[Weights.Zip(digits, (weight, digit) => weight * (digit - '0')).Sum() % 11];
}
