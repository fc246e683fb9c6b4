using System.Security.Cryptography;
using System.Text;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>
/// What is kept of whom an identity provider knows. Its name for a person may be their employee or even their ID number, so that it is hashed
/// as slowly as a password, in the same few places, and not kept.
/// </summary>
internal sealed class ExternalIdentities(SlowHashing hashing)
{
    /// <summary>The longest name a provider has for somebody (OpenID Connect Core, 2).</summary>
    public const int Longest = 255;

    /// <summary>Hashes the provider's name for somebody. Without a salt of its own, since an account is found by it.</summary>
    /// <param name="authority">The provider: another's person of the same name is another.</param>
    /// <param name="subject">The name.</param>
    public Task<Outcome<byte[]>> HashAsync(string authority, string subject) => hashing.DoAsync(() => Task.FromResult<Outcome<byte[]>>(
        Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes($"{authority}\n{subject}"), "ServiceSdk identity"u8, StaffPasswords.Rounds, HashAlgorithmName.SHA512, 32)));
}
