using System.Net;
using System.Net.Http.Json;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ServiceSdk.ReferenceHost.Tests.Commands;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>The host by TLS, with a certificate made for the test; and where it does not speak it.</summary>
public sealed class TlsTests : IDisposable
{
    private const string Variables = "Kestrel__Certificates__Default__";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("servicesdk-tls-");
    private readonly X509Certificate2 _certificate = Make();

    [Fact]
    public async Task Session_ByTls_IsBoundToTheHostAndNeverSentInClear()
    {
        await using var host = await StartAsync();
        host.Address.Scheme.ShouldBe("https");
        using var http = Client();
        using var signIn = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/api/v1/session"));
        signIn.Content = JsonContent.Create(new { userName = "administrator", password = host.Secrets["administrator"] });
        signIn.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var signedIn = await http.SendAsync(signIn, TestContext.Current.CancellationToken);

        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-hall=");
        foreach (var word in new[] { "; path=/", "; secure", "; samesite=strict", "; httponly" })
            cookie.ShouldContain(word);
        cookie.ShouldNotContain("domain");
        signedIn.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000"]);

        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, "/api/v1/session"));
        asked.Headers.Add("Cookie", cookie.Split(';')[0]);
        (await http.SendAsync(asked, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Port_OfTls_SpeaksNothingElseAndThatOfGrpcSpeaksTlsToo()
    {
        await using var host = await StartAsync();
        using var http = Client();
        var plain = new UriBuilder(host.Address) { Scheme = "http" }.Uri;
        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(plain, TestContext.Current.CancellationToken));

        host.Grpc[0].ShouldStartWith("https://");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(host.Grpc[0]), "/health/live"))
        {
            Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("http://*:5080")]
    [InlineData("https://127.0.0.1:0;http://[::]:5080")]
    public async Task Address_OthersReachInClear_IsRefused(string urls)
    {
        var run = await HostCommand.RunAsync("serve", "--data", Path.Combine(_folder.FullName, "none"), "--urls", urls);
        (run.ExitCode, run.Error.Trim()).ShouldBe((2, "命令行不正确：监听地址不正确：本机地址可以用http，例如http://127.0.0.1:5080；其他地址应使用https。请用--help查看用法。 [command_line_invalid]"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("missing.pem")]
    [InlineData("damaged.pem")]
    public async Task Certificate_ThatCannotBeUsed_IsToldSo(string? file)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "damaged.pem"), "no certificate");
        using var variables = new Variable($"{Variables}Path", file is null ? null : Path.Combine(_folder.FullName, file));
        var run = await HostCommand.RunAsync("serve", "--data", Path.Combine(_folder.FullName, "data"), "--urls", "https://127.0.0.1:0", "--grpc", "none");
        (run.ExitCode, run.Error.Trim().Split('\n')[^1]).ShouldBe(
            (3, "https地址的证书无法使用。请用环境变量Kestrel__Certificates__Default__Path和KeyPath（或Password）指明证书，并核对文件和读取权限。"));
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<HostProcess> StartAsync()
    {
        var (certificate, key) = (Path.Combine(_folder.FullName, "hall.pem"), Path.Combine(_folder.FullName, "hall.key"));
        File.WriteAllText(certificate, _certificate.ExportCertificatePem());
        File.WriteAllText(key, _certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        using var path = new Variable($"{Variables}Path", certificate);
        using var keyPath = new Variable($"{Variables}KeyPath", key);
        return await HostProcess.StartAsync(Path.Combine(_folder.FullName, "data"), "--urls", "https://127.0.0.1:0");
    }

    /// <summary>Who trusts that one certificate, and no other.</summary>
    private HttpClient Client() => new(new SocketsHttpHandler
    {
        UseCookies = false, UseProxy = false,
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _certificate.GetCertHashString(),
        },
    });

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=hall", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    /// <summary>A variable of the environment that a host inherits.</summary>
    private sealed class Variable : IDisposable
    {
        private readonly string _name;

        public Variable(string name, string? value)
        {
            _name = name;
            Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose() => Environment.SetEnvironmentVariable(_name, null);
    }
}
