using ServiceSdk.ReferenceHost.Tests.Access;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Scenarios;

/// <summary>The demonstration as it was made on Monday 3 August 2026 at eight in the morning; every story begins on a copy of it.</summary>
public sealed class Demonstration : IAsyncLifetime
{
    /// <summary>The stories' collection.</summary>
    public const string Stories = "stories";

    /// <summary>Whose staff the demonstration has not, and stories need: 卫计委 decides there, 公积金 receives there.</summary>
    private static readonly (string Office, string Post, string Role)[] Others =
        [(Story.HealthBody, "approver", Roles.Approver), (Story.FundBody, "clerk", Roles.Clerk)];

    private readonly DirectoryInfo _made = Directory.CreateTempSubdirectory("servicesdk-stories-");
    private readonly Dictionary<string, string> _secrets = [];

    private string NoDrivers => _made.CreateSubdirectory("no-drivers").FullName;

    public async ValueTask InitializeAsync()
    {
        await using var host = await HostProcess.StartSteeredAsync(_made.FullName, "2026-08-03 08:00", "--drivers", NoDrivers);
        foreach (var (name, secret) in host.Secrets)
            _secrets[name] = secret;
        using var administrator = new HallClient(host.Address);
        (await administrator.SignInAsync("administrator", _secrets["administrator"])).Status.ShouldBe(200);
        foreach (var (office, post, role) in Others)
        {
            var userName = $"{office}-{post}";
            var made = await administrator.PostAsync("accounts", new { userName, roles = new[] { role }, office, tier = "district" });
            made.Status.ShouldBe(201, made.ToString());
            _secrets[userName] = $"Sieben Kraniche von {office}";
            (await administrator.PostAsync("password", new { userName, password = made["password"], newPassword = _secrets[userName] })).Status.ShouldBe(204);
        }

        await host.StopAsync();
    }

    /// <summary>Begins a story in which no device is used.</summary>
    /// <param name="now">Date and time in China.</param>
    /// <param name="options">Further options of its host.</param>
    internal Task<Story> TellAsync(string now, params string[] options) => TellWithDevicesAsync(now, ["--drivers", NoDrivers, .. options]);

    /// <summary>Begins a story.</summary>
    internal async Task<Story> TellWithDevicesAsync(string now, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("servicesdk-story-");
        foreach (var file in _made.GetFiles("*", SearchOption.AllDirectories).Where(static file => file.Extension != ".sock"))
            file.CopyTo(Directory.CreateDirectory(Path.Combine(folder.FullName, Path.GetRelativePath(_made.FullName, file.DirectoryName!))).FullName + $"/{file.Name}");
        return new Story(folder, await HostProcess.StartSteeredAsync(folder.FullName, now, options), _secrets);
    }

    public ValueTask DisposeAsync()
    {
        _made.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

[CollectionDefinition(Demonstration.Stories)]
public sealed class DemonstrationStories : ICollectionFixture<Demonstration>;
