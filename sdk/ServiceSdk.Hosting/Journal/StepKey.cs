using System.Security.Cryptography;
using System.Text;

namespace ServiceSdk.Hosting.Journal;

/// <summary>The key and fingerprint of a command the host sends itself. Both follow from the step's name, so that doing it twice is doing it once.</summary>
/// <param name="Key">The idempotency key.</param>
/// <param name="Fingerprint">The command's fingerprint, 32 bytes.</param>
internal readonly record struct StepKey(Guid Key, byte[] Fingerprint)
{
    /// <summary>The key of a step.</summary>
    /// <param name="step">What it follows from and what it is: <c>case/…/7/close</c>.</param>
    public static StepKey Of(string step)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(step));
        return new StepKey(new Guid(digest.AsSpan(0, 16)), digest);
    }
}
