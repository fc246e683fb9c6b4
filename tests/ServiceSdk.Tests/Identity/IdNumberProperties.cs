using ServiceSdk.Identity;

namespace ServiceSdk.Tests.Identity;

public sealed class IdNumberProperties
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly Gen<string> Valid =
        from region in Gen.OneOf("110105", "320402", "440524", "650101", "810000", "932156")
        from day in Gen.Int[0, 46_000]
        from serial in Gen.Int[1, 999]
        let seventeen = $"{region}{new DateOnly(1900, 1, 1).AddDays(day):yyyyMMdd}{serial:000}"
        select seventeen + Check(seventeen);

    [Fact]
    public void Parse_AWellFormedNumber_IsAccepted() =>
        Valid.Sample(number => IdNumber.Parse(number, Today).Value().Value == number);

    [Fact]
    public void Parse_AnySingleWrongDigit_IsCaught() =>
        Gen.Select(Valid, Gen.Int[0, 17], Gen.Int[1, 9]).Sample((number, place, by) =>
        {
            var digit = number[place] == 'X' ? 0 : number[place] - '0';
            var wrong = number.Remove(place, 1).Insert(place, $"{(digit + by) % 10}");
            return !IdNumber.Parse(wrong, Today).Succeeded(out _, out _);
        });

    [Fact]
    public void Parse_AnySwapOfTwoNeighbours_IsCaught() =>
        Gen.Select(Valid, Gen.Int[0, 16]).Sample((number, place) =>
        {
            var swapped = $"{number[..place]}{number[place + 1]}{number[place]}{number[(place + 2)..]}";
            return swapped == number || !IdNumber.Parse(swapped, Today).Succeeded(out _, out _);
        });

    [Fact]
    public void Parse_AnyText_NeverThrowsAndNeverRepeatsIt() =>
        Gen.OneOf(Gen.String, Gen.String[18, 18], Gen.Char['0', '9'].Array[18].Select(digits => new string(digits))).Sample(text =>
            IdNumber.Parse(text, Today).Succeeded(out _, out var refusal)
            || text.Length < 4 || !$"{refusal.Message}{refusal.Remedy}".Contains(text));

    // ISO 7064 as the standard words it, not as the product computes it: double and add from the left.
    private static char Check(string seventeen)
    {
        var remainder = seventeen.Aggregate(0, (sum, digit) => (sum + digit - '0') * 2 % 11);
        return "0123456789X"[(12 - remainder) % 11];
    }
}
