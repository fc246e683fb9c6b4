using System.Security.Cryptography;
using System.Text;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Makes and checks terminals' secrets. They are random, so that a plain hash keeps them.</summary>
internal sealed class TerminalSecrets(Streams<Accounts> accounts)
{
    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>The terminal, when the secret is its own.</summary>
    public async ValueTask<Terminal?> CheckAsync(string terminal, string secret)
    {
        var enrolled = await accounts.Open(StreamNames.Accounts).ReadAsync(all => all.FindTerminal(terminal));
        return enrolled is not null && CryptographicOperations.FixedTimeEquals(Hash(secret), enrolled.SecretHash) ? enrolled : null;
    }
}
