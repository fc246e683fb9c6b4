namespace ServiceSdk.Identity;

/// <summary>A checked unified social credit code 统一社会信用代码 (GB 32100) of an organisation.</summary>
public sealed record CreditCode
{
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;

    private CreditCode(string value) => Value = value;

    /// <summary>18 characters, letters in upper case.</summary>
    public string Value { get; }

    /// <summary>Checks what was read or typed.</summary>
    /// <param name="text">18 digits and letters of either case; I, O, S, V and Z do not occur.</param>
    /// <returns>The code, or a refusal of <see cref="CreditCodeRefusals"/>.</returns>
    public static Outcome<CreditCode> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return CreditCodeRefusals.Missing;
        }

        if (text.Length != Length)
        {
            return CreditCodeRefusals.Length;
        }

        var value = text.ToUpperInvariant();
        if (value.Any(character => !Characters.Contains(character)))
        {
            return CreditCodeRefusals.Character;
        }

        return CheckCharacter(value[..^1]) == value[^1] ? new CreditCode(value) : CreditCodeRefusals.Checksum;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Value;

    // Weights are the powers of 3 modulo 31, from 1; the check makes the weighted sum a multiple of 31.
    private static char CheckCharacter(string seventeen)
    {
        var (sum, weight) = (0, 1);
        foreach (var character in seventeen)
        {
            sum += weight * Characters.IndexOf(character);
            weight = weight * 3 % 31;
        }

        return Characters[(31 - (sum % 31)) % 31];
    }
}
