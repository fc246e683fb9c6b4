using Microsoft.Data.Sqlite;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Hosts;

/// <summary>The data folder of a host that issued a ticket and was killed.</summary>
public sealed class StoppedHost : IAsyncLifetime
{
    private readonly DemonstrationHost _host = new();

    internal string Data => _host.DataFolder;

    internal string Ticket { get; private set; } = "";

    internal string Number { get; private set; } = "";

    internal string KioskOf(string hall) => $"Terminal {hall}-kiosk-1:{_host.SecretOf($"{hall}-kiosk-1")}";

    internal string PasswordOf(string user) => _host.SecretOf(user);

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        using var kiosk = _host.Terminal("kiosk-1");
        var taken = await kiosk.PostAsync($"halls/{DemonstrationHost.Hall}/tickets", new { item = Visit.IdCard });
        (Ticket, Number) = (taken["ticket"], taken["number"]);
        await _host.Process.DisposeAsync();
    }

    /// <summary>A path for what a test makes; gone with the folder.</summary>
    internal string Beside(string name) => Path.Combine(Data, "beside", name);

    /// <summary>A copy of the folder whose journal was changed behind its back.</summary>
    internal string Changed(string name, string sql)
    {
        var copy = Directory.CreateDirectory(Beside(name)).FullName;
        Directory.CreateDirectory(Path.Combine(copy, "keys"));
        foreach (var file in Directory.GetFiles(Data, "journal.db*").Append(Path.Combine(Data, "keys", "master.key")))
            File.Copy(file, Path.Combine(copy, Path.GetRelativePath(Data, file)));
        using var connection = new SqliteConnection($"Data Source={Path.Combine(copy, "journal.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return copy;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
