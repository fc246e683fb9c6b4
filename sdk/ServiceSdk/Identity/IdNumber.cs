using System.Globalization;

namespace ServiceSdk.Identity;

/// <summary>
/// A checked identity number 公民身份号码 (GB 11643), or one built like it. Personal data: its text form shows none of it, and no
/// refusal repeats what was entered.
/// </summary>
public sealed record IdNumber
{
    private const int Length = 18;
    private const int LegacyLength = 15;
    private const int EarliestYear = 1800;

    private static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71",
    ];

    private IdNumber(string value, IdNumberKind kind, DateOnly birthDate)
    {
        (Value, Kind, BirthDate) = (value, kind, birthDate);
    }

    /// <summary>The number as held, a final X in upper case: 18 characters, or 15 of a legacy number.</summary>
    public string Value { get; }

    /// <summary>What kind of document it stands on.</summary>
    public IdNumberKind Kind { get; }

    /// <summary>Date of birth. A legacy number says two digits of the year: they are of 19yy.</summary>
    public DateOnly BirthDate { get; }

    /// <summary>True for male, by the last digit of the serial.</summary>
    public bool Male => (Kind == IdNumberKind.Legacy ? Value[^1] : Value[^2]) % 2 == 1;

    /// <summary>18 characters, a legacy number brought up to date: to compare and to find, never to print.</summary>
    public string Comparable =>
        Kind == IdNumberKind.Legacy ? WithCheck($"{Value.AsSpan(0, 6)}19{Value.AsSpan(6)}") : Value;

    /// <summary>The form for screens and paper, <c>3204**********0016</c>; see <see cref="Mask"/>.</summary>
    public string Masked => Mask.IdNumber(Value);

    /// <summary>Checks what was read or typed.</summary>
    /// <param name="text">18 characters, the last a digit or an X of either case; or 15 digits.</param>
    /// <param name="today">The civil date (+08:00): nobody is born after it.</param>
    /// <returns>The number, or a refusal of <see cref="IdNumberRefusals"/>.</returns>
    public static Outcome<IdNumber> Parse(string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return IdNumberRefusals.Missing;
        }

        if (text.Length is not (Length or LegacyLength))
        {
            return IdNumberRefusals.Length;
        }

        var value = text.ToUpperInvariant();
        if (value[..^1].Any(character => !char.IsAsciiDigit(character))
            || !(char.IsAsciiDigit(value[^1]) || (value[^1] == 'X' && value.Length == Length)))
        {
            return IdNumberRefusals.Character;
        }

        if (KindOf(value) is not { } kind)
        {
            return IdNumberRefusals.Region;
        }

        var born = kind == IdNumberKind.Legacy ? $"19{value.AsSpan(6, 6)}" : value.Substring(6, 8);
        if (!DateOnly.TryParseExact(born, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birthDate)
            || birthDate.Year < EarliestYear)
        {
            return IdNumberRefusals.BirthDate;
        }

        if (birthDate > today)
        {
            return IdNumberRefusals.BirthInFuture;
        }

        return kind == IdNumberKind.Legacy || WithCheck(value[..^1]) == value
            ? new IdNumber(value, kind, birthDate)
            : IdNumberRefusals.Checksum;
    }

    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(IdNumber);

    private static IdNumberKind? KindOf(string value) => value switch
    {
        _ when Provinces.Contains(value[..2]) => value.Length == Length ? IdNumberKind.Resident : IdNumberKind.Legacy,
        { Length: LegacyLength } => null,
        ['8', '1' or '2' or '3', '0', '0', '0', '0', ..] => IdNumberKind.ResidencePermit,
        ['9', ..] => IdNumberKind.PermanentResidence,
        _ => null,
    };

    private static string WithCheck(string seventeen) => seventeen + Mod112.CheckCharacter(seventeen);
}
