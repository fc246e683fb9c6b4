using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Fuzzing;

/// <summary>Everybody who may be at the other end: staff, terminals, those of another hall, and nobody. Who lost their session signs in again.</summary>
internal sealed class FuzzCallers(DemonstrationHost host, string hall) : IDisposable
{
    private static readonly string[] Posts = ["clerk", "manager", "reviewer"];
    private static readonly string[] Terminals = ["kiosk-1", "screen-1", "display-1"];

    private readonly Dictionary<string, HttpClient> _callers = [];

    /// <summary>One of them.</summary>
    public async Task<HttpClient> PickAsync(Random random)
    {
        var name = random.Next(12) switch
        {
            0 => "nobody",
            1 => "stranger",
            2 => "other-kiosk",
            3 or 4 or 5 => Terminals[random.Next(Terminals.Length)],
            _ => Posts[random.Next(Posts.Length)],
        };
        if (!_callers.TryGetValue(name, out var caller))
            _callers[name] = caller = await ComeAsync(name);
        return caller;
    }

    /// <summary>Forgets a caller whose session is over.</summary>
    public async Task MendAsync(HttpClient caller, int status)
    {
        var (name, _) = _callers.First(one => one.Value == caller);
        if (status != 401 || !Posts.Contains(name))
            return;
        caller.Dispose();
        _callers[name] = await ComeAsync(name);
    }

    public void Dispose()
    {
        foreach (var caller in _callers.Values)
            caller.Dispose();
    }

    private async Task<HttpClient> ComeAsync(string name)
    {
        var caller = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false });
        var (header, value) = name switch
        {
            "nobody" => ("X-Nobody", "1"),
            "stranger" => ("Authorization", $"Terminal {hall}-kiosk-1:wrong"),
            "other-kiosk" => ("Authorization", $"Terminal {DemonstrationHost.Hall}-kiosk-1:{host.SecretOf($"{DemonstrationHost.Hall}-kiosk-1")}"),
            _ when Terminals.Contains(name) => ("Authorization", $"Terminal {hall}-{name}:{host.SecretOf($"{hall}-{name}")}"),
            _ => ("Cookie", await SignInAsync(name)),
        };
        caller.DefaultRequestHeaders.Add(header, value);
        return caller;
    }

    private async Task<string> SignInAsync(string post)
    {
        using var staff = await host.StaffAsync(post, "1", hall);
        return staff.Cookie;
    }
}
