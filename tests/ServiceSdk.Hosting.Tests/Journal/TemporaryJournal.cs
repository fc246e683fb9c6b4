using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Hosting.Tests.Journal;

/// <summary>A journal in a folder of its own, gone with the test.</summary>
internal sealed class TemporaryJournal : IDisposable
{
    public static readonly Actor Clerk = new("s-clerk", "window-clerk", "320402-001", "window-1");
    public static readonly Moment Morning = new(5_000, 1_790_218_800_000);

    private static readonly EventTypes Known = new([.. JournalEvents.Types.All, .. Tally.Types.All]);

    private readonly Action<SqliteConnection> _opened;
    private readonly HostingMetrics? _metrics;
    private JournalAccess? _access;

    public TemporaryJournal(HostingMetrics? metrics = null)
        : this(static _ => { }, metrics)
    {
    }

    /// <summary>A journal on whose connections the test has a hand.</summary>
    public TemporaryJournal(Action<SqliteConnection> opened, HostingMetrics? metrics = null)
    {
        (_opened, _metrics) = (opened, metrics);
        Folder = Directory.CreateTempSubdirectory("journal-").FullName;
        Open();
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, "journal.db");

    public MasterKey Master => MasterKey.Open(Path.Combine(Folder, "master.key"), mayCreate: true);

    public string SnapshotsFile => Path.Combine(Folder, "snapshots.db");

    public StagedStore Store { get; private set; } = null!;

    public CommitFeed Feed { get; } = new();

    public JournalWriter Writer => Access.Writer;

    public JournalAccess Access => _access ?? throw new InvalidOperationException("The journal is closed.");

    /// <summary>What was logged.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.FromUnixTimeMilliseconds(Morning.CivilTime));

    public JournaledStream<Tally> Stream(string name = "tally/1") => new(name, Access, () => new Tally());

    public IReadOnlyList<Record> Records(string stream = "tally/1") => [.. Store.ReadStream(stream).Select(committed => committed.Record)];

    public void Open()
    {
        Store = new StagedStore(new SqliteJournalStore(File, new BatchSeal(Master), _opened));
        _access = new JournalAccess(
            Store, new JournalWriter(Store, Feed, new RecordingLog<JournalWriter>(Log), _metrics), Known, new HallClock(Time, Store.Last()?.Record.Envelope.At), new RecordingLog<JournalAccess>(Log),
            new SnapshotStore(SnapshotsFile, Master, new RecordingLog<SnapshotStore>(Log)), _metrics);
    }

    public void Close()
    {
        Store.Release();
        _access?.Writer.Dispose();
        _access?.Snapshots?.Dispose();
        Store.Dispose();
        _access = null;
    }

    /// <summary>Closes, changes the file behind the journal's back, and opens again.</summary>
    public void Tamper(string sql)
    {
        Close();
        Sql(connection => connection.Execute(sql).ShouldBePositive());
        Open();
    }

    public void Sql(Action<SqliteConnection> work, string? file = null)
    {
        using var connection = new SqliteConnection($"Data Source={file ?? File};Pooling=False");
        connection.Open();
        work(connection);
    }

    /// <summary>A record as a writer would make it.</summary>
    public static Record RecordOf(string stream, long version, byte[] previous, IEvent @event)
    {
        var envelope = new Envelope(Clerk, Guid.NewGuid(), Morning);
        var (fingerprint, payload) = (SHA256.HashData(Encoding.UTF8.GetBytes($"{stream} {version}")), Known.Write([@event]));
        return new Record(stream, version, envelope, fingerprint, payload, RecordHash.Of(previous, stream, version, envelope, fingerprint, payload));
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
    }
}
