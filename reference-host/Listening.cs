using System.Security.Cryptography;
using System.Text;

namespace ServiceSdk.ReferenceHost;

/// <summary>Where the host listens: pages and REST at some addresses, gRPC (HTTP/2 without TLS) at others.</summary>
internal static class Listening
{
    /// <summary>How the address of a Unix socket begins; its path follows.</summary>
    public const string Socket = "http://unix:";

    // What a socket's address has room for on every Unix.
    private const int LongestSocketPath = 103;

    /// <summary>The port after that of an address, and a socket in the data folder where its path is short enough for one.</summary>
    public static IReadOnlyList<string> BesideOf(string url, string data)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return [];
        var next = new UriBuilder(address.Scheme, address.Host, address.Port == 0 ? 0 : (address.Port + 1) % 65_536).Uri.GetLeftPart(UriPartial.Authority);
        var socket = Path.Combine(Path.GetFullPath(data), "grpc.sock");
        return OperatingSystem.IsWindows() || Encoding.UTF8.GetByteCount(socket) > LongestSocketPath ? [next] : [next, $"{Socket}{socket}"];
    }

    /// <summary>Whether an address is served by TLS.</summary>
    public static bool IsTls(string url) => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the server found no certificate, or could not read it: it says so in different ways.</summary>
    public static bool IsCertificateFault(Exception e) =>
        e is CryptographicException or FileNotFoundException or UnauthorizedAccessException
        || (e is InvalidOperationException && e.StackTrace?.Contains("Kestrel", StringComparison.Ordinal) == true);

    /// <summary>Whether an address can be reached from this machine alone.</summary>
    public static bool IsLocal(string url) =>
        url.StartsWith(Socket, StringComparison.Ordinal) || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback);

    /// <summary>All the addresses the server was made to listen at.</summary>
    public static IEnumerable<string> Urls(IConfiguration configuration) =>
        configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]!);

    /// <summary>Makes the server listen. Addresses come back from it in this order.</summary>
    public static void Set(IConfiguration configuration, IReadOnlyList<string> pages, IReadOnlyList<string> grpc)
    {
        for (var n = 0; n < pages.Count; n++)
            configuration[$"Kestrel:Endpoints:{n:00}:Url"] = pages[n];
        for (var n = 0; n < grpc.Count; n++)
        {
            configuration[$"Kestrel:Endpoints:{n + pages.Count:00}:Url"] = grpc[n];
            configuration[$"Kestrel:Endpoints:{n + pages.Count:00}:Protocols"] = "Http2";
        }
    }

    /// <summary>Removes what a killed host left; whoever holds the data folder's lock is alone with it.</summary>
    public static void RemoveSockets(IConfiguration configuration)
    {
        foreach (var url in Urls(configuration).Where(url => url.StartsWith(Socket, StringComparison.Ordinal)))
            File.Delete(url[Socket.Length..]);
    }
}
