using System.Security.Cryptography;
using System.Text;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>查询码: what an applicant gives with the case's number to read how far it has come. Made of the number, so that nothing keeps it.</summary>
internal sealed class ProgressCode(MasterKey master)
{
    /// <summary>The header it comes in: an address may be kept by browsers and proxies.</summary>
    public const string Header = "Progress-Code";

    private const ulong Codes = 100_000_000;

    /// <summary>The code of a case: eight digits, for the keys of a kiosk.</summary>
    public string Of(string number)
    {
        var mac = HMACSHA256.HashData(master.ProgressCodes, Encoding.UTF8.GetBytes(number));
        return $"{BitConverter.ToUInt64(mac) % Codes:00000000}";
    }

    /// <summary>Whether a code is the case's; how long it takes does not tell how much of it was right.</summary>
    public bool Holds(string number, string? code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(number)), Encoding.UTF8.GetBytes(code ?? ""));
}
