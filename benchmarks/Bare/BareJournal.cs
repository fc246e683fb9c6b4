using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Benchmarks.Bare;

/// <summary>Appends rows of one size: one writer, one commit for all that arrived meanwhile, answered after it.</summary>
internal sealed class BareJournal : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly int _rowBytes;
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _arrived = new(false);
    private readonly Thread _thread;
    private Batch _open = new();
    private volatile bool _stopping;

    public BareJournal(string file, int rowBytes)
    {
        _rowBytes = rowBytes;
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        _connection.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE record (sequence INTEGER PRIMARY KEY, payload BLOB NOT NULL)");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO record (payload) VALUES (@payload)";
        _insert.Parameters.Add("@payload", SqliteType.Blob);
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Appends a row that begins with a text; completes with its sequence once it is on disk.</summary>
    public async Task<long> AppendAsync(string text)
    {
        Batch batch;
        int index;
        lock (_gate)
        {
            batch = _open;
            index = batch.Texts.Count;
            batch.Texts.Add(text);
            if (index == 0)
                _arrived.Set();
        }

        return await batch.First.Task + index;
    }

    public void Dispose()
    {
        _stopping = true;
        _arrived.Set();
        _thread.Join();
        _insert.Dispose();
        _connection.Dispose();
        _arrived.Dispose();
    }

    private void Run()
    {
        var last = 0L;
        while (true)
        {
            _arrived.WaitOne();
            if (_stopping)
                return;
            Batch batch;
            lock (_gate)
            {
                batch = _open;
                _open = new Batch();
            }

            Commit(batch);
            batch.First.SetResult(last + 1);
            last += batch.Texts.Count;
        }
    }

    private void Commit(Batch batch)
    {
        using var transaction = _connection.BeginTransaction();
        _insert.Transaction = transaction;
        foreach (var text in batch.Texts)
        {
            var row = new byte[_rowBytes];
            Encoding.UTF8.GetBytes(text.AsSpan(0, Math.Min(text.Length, _rowBytes / 3)), row);
            _insert.Parameters[0].Value = row;
            _insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private sealed class Batch
    {
        public List<string> Texts { get; } = [];

        public TaskCompletionSource<long> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
