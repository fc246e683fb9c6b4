using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ServiceSdk.ReferenceHost.Tests.Access.Identity;

/// <summary>
/// An identity provider of one client, over real HTTP: discovery, keys, authorization code with PKCE, signed tokens. It believes whoever comes to be
/// <see cref="Person"/>; what it says of them can be twisted.
/// </summary>
internal sealed class Issuer : IDisposable
{
    public const string Client = "hall-320402", Secret = "the client's secret";

    private readonly HttpListener _listener = new();
    private readonly RSA _key = RSA.Create(2048), _otherKey = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> _codes = [];

    private Issuer(string address)
    {
        Address = address;
        _listener.Prefixes.Add($"{address}/");
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Who comes.</summary>
    public string Person { get; set; } = "";

    /// <summary>What is wrong with the next tokens; nothing, if it does nothing.</summary>
    public Action<JsonObject> Twist { get; set; } = static _ => { };

    /// <summary>Whether tokens are signed by a key nobody published.</summary>
    public bool Forges { get; set; }

    /// <summary>What the tokens say they are signed by.</summary>
    public string Algorithm { get; set; } = "RS256";

    /// <summary>Whether they are signed at all.</summary>
    public bool Signs { get; set; } = true;

    /// <summary>Whether codes are exchanged for tokens.</summary>
    public bool Exchanges { get; set; } = true;

    /// <summary>What it was last asked by a browser.</summary>
    public Dictionary<string, string> Asked { get; private set; } = [];

    /// <summary>An address nobody listens at: for browsers another site than the host's.</summary>
    public static string FreeAddress()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return $"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}";
    }

    public static Issuer Start() => new(FreeAddress());

    /// <summary>Everything is right again.</summary>
    public void Mend() => (Twist, Forges, Algorithm, Signs, Exchanges) = (static _ => { }, false, "RS256", true, true);

    public void Dispose()
    {
        ((IDisposable)_listener).Dispose();
        _key.Dispose();
        _otherKey.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                await AnswerAsync(context);
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is ObjectDisposedException or HttpListenerException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        switch (context.Request.Url!.AbsolutePath)
        {
            case "/.well-known/openid-configuration": await WriteAsync(context, Discovery()); break;
            case "/keys": await WriteAsync(context, Keys()); break;
            case "/authorize": Authorize(context); break;
            case "/token": await ExchangeAsync(context); break;
            default: context.Response.StatusCode = 404; break;
        }
    }

    private JsonObject Discovery() => new()
    {
        ["issuer"] = Address,
        ["authorization_endpoint"] = $"{Address}/authorize",
        ["token_endpoint"] = $"{Address}/token",
        ["jwks_uri"] = $"{Address}/keys",
        ["response_types_supported"] = new JsonArray("code"),
        ["subject_types_supported"] = new JsonArray("public"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    private JsonObject Keys()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = "1", ["n"] = Base64Url.EncodeToString(key.Modulus), ["e"] = Base64Url.EncodeToString(key.Exponent),
            }),
        };
    }

    private void Authorize(HttpListenerContext context)
    {
        var (asked, code) = (Fields(context.Request.Url!.Query.TrimStart('?')), Guid.NewGuid().ToString("N"));
        Asked = asked;
        _codes[code] = new Dictionary<string, string>(asked) { ["person"] = Person };
        context.Response.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(asked["state"])}");
    }

    private async Task ExchangeAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var sent = Fields(await reader.ReadToEndAsync());
        if (!Exchanges || (sent["client_id"], sent["client_secret"]) != (Client, Secret) || !_codes.TryRemove(sent["code"], out var asked)
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(sent["code_verifier"]))) != asked["code_challenge"])
        {
            context.Response.StatusCode = 400;
            await WriteAsync(context, new JsonObject { ["error"] = "invalid_grant" });
            return;
        }

        await WriteAsync(context, new JsonObject
        {
            ["access_token"] = "opaque", ["token_type"] = "Bearer", ["expires_in"] = 60, ["id_token"] = Token(asked["person"], asked["nonce"]),
        });
    }

    private string Token(string person, string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = Address, ["aud"] = Client, ["sub"] = person, ["nonce"] = nonce, ["iat"] = now, ["exp"] = now + 60, ["auth_time"] = now,
        };
        Twist(claims);
        var head = new JsonObject { ["alg"] = Algorithm, ["typ"] = "JWT", ["kid"] = "1" };
        var text = $"{Part(head)}.{Part(claims)}";
        var signature = Algorithm switch
        {
            _ when !Signs => [],
            "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes(text)),
            _ => (Forges ? _otherKey : _key).SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static Dictionary<string, string> Fields(string text) => text.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(field => field.Split('=', 2)).ToDictionary(field => field[0], field => WebUtility.UrlDecode(field[1]));

    private static async Task WriteAsync(HttpListenerContext context, JsonObject body)
    {
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body.ToJsonString()));
    }
}
