using System.Text;

namespace ServiceSdk.Hosting.Access;

/// <summary>
/// What a password somebody chooses must be like, as NIST SP 800-63B asks: long, not guessable from the user name, not among the common ones. No
/// rule says which characters it has, and none makes it expire.
/// </summary>
public static class PasswordRules
{
    /// <summary>The fewest characters (Unicode code points).</summary>
    public const int Shortest = 12;

    /// <summary>The most characters (Unicode code points).</summary>
    public const int Longest = 128;

    // A word of two or three letters would refuse too much.
    private const int FewestDifferent = 4;

    private static readonly HashSet<string> Common = ReadCommon();

    /// <summary>Holds a password against the rules.</summary>
    /// <param name="password">As it was typed.</param>
    /// <param name="userName">Whose it is to be.</param>
    /// <returns>Why it cannot be chosen; null when it can.</returns>
    public static Refusal? Judge(string password, string userName)
    {
        var length = password.EnumerateRunes().Count();
        if (length < Shortest)
            return AccessRefusals.PasswordTooShort();
        if (length > Longest)
            return AccessRefusals.PasswordTooLong();
        if (IsLike(password, userName))
            return AccessRefusals.PasswordLikeName();
        return password.Distinct().Count() < FewestDifferent || Common.Contains(password.ToLowerInvariant()) ? AccessRefusals.PasswordCommon() : null;
    }

    /// <summary>Whether one stands in the other, whatever the case and the punctuation; forwards or backwards.</summary>
    private static bool IsLike(string password, string userName)
    {
        var (bare, name) = (Bare(password), Bare(userName));
        var backwards = string.Concat(name.Reverse());
        return bare.Length > 0
            && (bare.Contains(name, StringComparison.Ordinal) || name.Contains(bare, StringComparison.Ordinal)
                || bare.Contains(backwards, StringComparison.Ordinal));
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static HashSet<string> ReadCommon()
    {
        using var list = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!, Encoding.UTF8);
        return [.. list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
