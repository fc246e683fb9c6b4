using ServiceSdk.Benchmarks.Load;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>Who signs in for the measurements, with the secrets of the first start.</summary>
internal sealed record Logins(string KioskSecret, string ClerkPassword, string ClosedKioskSecret)
{
    /// <summary>A township's hall, open all day, its kiosk without a printer.</summary>
    public const string Hall = "320402109-1";

    /// <summary>A village's hall that keeps the plan's hours.</summary>
    public const string ClosedHall = "320402006902-1";

    public static string Kiosk(string hall) => $"{hall}-kiosk-1";

    /// <summary>How the hall's kiosk signs in.</summary>
    public string KioskHeader => $"Terminal {Kiosk(Hall)}:{KioskSecret}";

    public static string Clerk => $"{Hall}-clerk";

    /// <summary>Reads the lines <c>kind, name, secret, hall, post</c> that the host prints once.</summary>
    public static async Task<Logins> ReadAsync(ServedProcess host)
    {
        var secrets = new Dictionary<string, string>();
        string[] wanted = [Clerk, Kiosk(Hall), Kiosk(ClosedHall)];
        while (!wanted.All(secrets.ContainsKey))
        {
            if ((await host.ReadLineAsync()).Trim().Split('\t') is [_, var name, var secret, ..])
                secrets[name] = secret;
        }

        return new Logins(secrets[Kiosk(Hall)], secrets[Clerk], secrets[Kiosk(ClosedHall)]);
    }
}
