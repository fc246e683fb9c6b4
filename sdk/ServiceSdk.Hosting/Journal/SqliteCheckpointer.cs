using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// Copies what was committed from the log into the file beside the writer, which would otherwise stop for it: a passive checkpoint
/// waits for nobody and nobody waits for it. What is left when the log is full, the writer copies itself.
/// </summary>
internal sealed class SqliteCheckpointer : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // One checkpoint at a time: SQLite refuses a second.
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly AutoResetEvent _appended = new(false);
    private readonly ManualResetEvent _stopping = new(false);
    private readonly Thread _thread;

    /// <param name="connection">Its own, and disposed with it.</param>
    public SqliteCheckpointer(SqliteConnection connection)
    {
        _connection = connection;
        _thread = new Thread(Run) { IsBackground = true, Name = "journal-checkpointer" };
        _thread.Start();
    }

    /// <summary>Tells that something was committed.</summary>
    public void Wake() => _appended.Set();

    /// <summary>Copies everything and cuts the log off: nothing that was deleted is left in it.</summary>
    /// <returns>False where somebody reads it.</returns>
    public bool Truncate()
    {
        lock (_gate)
            return _connection.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    }

    /// <summary>Stops. Once is enough; again does nothing.</summary>
    public void Dispose()
    {
        if (!_thread.IsAlive)
            return;
        _stopping.Set();
        _thread.Join();
        _connection.Dispose();
        _appended.Dispose();
        _stopping.Dispose();
    }

    private void Run()
    {
        while (WaitHandle.WaitAny([_stopping, _appended]) != 0 && !_stopping.WaitOne(Pause))
        {
            try
            {
                lock (_gate)
                    _connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
            }
            catch (SqliteException)
            {
                // The writer meets the same fault where somebody waits for the answer, and says so; the log keeps what was committed.
            }
        }
    }
}
