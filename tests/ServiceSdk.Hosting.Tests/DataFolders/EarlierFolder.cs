using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Hosting.Journal.Upkeep;

namespace ServiceSdk.Hosting.Tests.DataFolders;

/// <summary>A copy of a data folder that a release wrote, opened by this one.</summary>
internal sealed class EarlierFolder : IDisposable
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "data-folders");
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("earlier-folder-");
    private readonly ServiceProvider _services;

    public EarlierFolder(string release)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Fixtures, release)))
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        Found = JsonSerializer.Deserialize<Found>(File.ReadAllText(Path.Combine(_folder.FullName, "found.json")), Json)!;

        // Git keeps no modes.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new FakeTimeProvider(Evening)).AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = _folder.FullName,
            MasterKeyFile = KeyPath,
            PluginDirectory = Path.Combine(_folder.FullName, "plugins"),
            DriverDirectory = Path.Combine(_folder.FullName, "drivers"),
        }).BuildServiceProvider();
    }

    /// <summary>Every folder; also the one of this release, which the next will read.</summary>
    public static IEnumerable<string> Releases => Directory.GetDirectories(Fixtures).Select(path => Path.GetFileName(path));

    /// <summary>Those that this release takes over.</summary>
    public static IEnumerable<string> Earlier => Releases.Where(release =>
    {
        using var journal = JournalFile.Open(Path.Combine(Fixtures, release, "journal.db"));
        return !journal.IsOfThisRelease;
    });

    /// <summary>What its release says must be found in it.</summary>
    public Found Found { get; }

    public string JournalPath => Path.Combine(_folder.FullName, "journal.db");

    public string Backups => Path.Combine(_folder.FullName, "backups");

    private string KeyPath => Path.Combine(_folder.FullName, "master.key");

    private DateTimeOffset Evening => new(Found.Date, new TimeOnly(23, 0), TimeSpan.FromHours(8));

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose()
    {
        _services.Dispose();
        _folder.Delete(recursive: true);
    }
}

/// <summary>What must be found in a folder; written when the folder was.</summary>
/// <param name="WrittenBy">The release that wrote it last; null where it left no name.</param>
/// <param name="Records">How many records it has.</param>
/// <param name="Hall">The hall that was visited.</param>
/// <param name="Date">On which business date.</param>
/// <param name="Tickets">The state of each number.</param>
/// <param name="Visitor">Who came with a card.</param>
/// <param name="Case">What was filed.</param>
/// <param name="Grades">The grade of each encounter.</param>
internal sealed record Found(
    string? WrittenBy, long Records, string Hall, DateOnly Date, Dictionary<string, string> Tickets, FoundVisitor Visitor, FoundCase Case, Dictionary<string, int> Grades);

internal sealed record FoundVisitor(string Ticket, string Name, string IdNumber);

internal sealed record FoundCase(string Number, string State, string Applicant);
