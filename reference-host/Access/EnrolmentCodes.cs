using System.Security.Cryptography;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>
/// One-time codes that devices enrol with. Short enough to be typed, so they are hashed as slowly as passwords, in the same few places: some
/// ten tries a second against 31 to the tenth, for ten minutes.
/// </summary>
internal sealed class EnrolmentCodes(SlowHashing hashing)
{
    /// <summary>10 characters without look-alikes.</summary>
    public static string Make() => StaffPasswords.Make();

    /// <summary>Hashes a code as it was typed: neither case nor what parts it counts. Without a salt of its own, since it is found by its hash.</summary>
    public Task<Outcome<byte[]>> HashAsync(string code) => hashing.DoAsync(() => Task.FromResult<Outcome<byte[]>>(
        Rfc2898DeriveBytes.Pbkdf2(
            string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant(), "ServiceSdk enrolment"u8, StaffPasswords.Rounds,
            HashAlgorithmName.SHA512, 32)));
}
