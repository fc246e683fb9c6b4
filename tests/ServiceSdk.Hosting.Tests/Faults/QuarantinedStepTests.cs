using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Journal;

namespace ServiceSdk.Hosting.Tests.Faults;

/// <summary>A process manager whose step goes to a stream in quarantine waits at that record's stream alone, and takes the step once it is mended.</summary>
public sealed class QuarantinedStepTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();
    private readonly ProcessFile _positions;

    public QuarantinedStepTests() => _positions = new ProcessFile(Path.Combine(_journal.Folder, "processes.db"), _journal.Store);

    public void Dispose()
    {
        _positions.Dispose();
        _journal.Dispose();
    }

    [Fact]
    public async Task Step_IntoQuarantine_StopsItsStreamAloneAndIsTakenOnceMended()
    {
        await _journal.Stream("copy/1").AddAsync(100);
        _journal.Tamper("UPDATE record SET office = 'x' || office WHERE sequence = 1");
        await _journal.Stream("tally/1").AddAsync(1);
        await _journal.Stream("tally/2").AddAsync(2);
        await _journal.Stream("tally/1").AddAsync(3);

        (await RunAsync()).Stopped.ShouldBe(["tally/1"]);
        (await _journal.Stream("copy/2").SumAsync()).ShouldBe(2);
        _journal.Log.ShouldContain("Error: The reader copying stopped at stream tally/1, record 2: A stream its steps go to is in quarantine.");

        _journal.Tamper("UPDATE record SET office = substr(office, 2) WHERE sequence = 1");
        (await RunAsync()).Stopped.ShouldBeEmpty();
        (await _journal.Stream("copy/1").SumAsync()).ShouldBe(104);
        (await _journal.Stream("copy/2").SumAsync()).ShouldBe(2);
    }

    /// <summary>Runs the process manager until it has seen everything.</summary>
    private async Task<ReaderStanding> RunAsync()
    {
        var standings = new ReaderStandings(_journal.Store, _journal.Access.Clock);
        using var copying = new Copying(
            new ReaderAccess(_journal.Access, _journal.Feed, _positions, standings), _journal, new RecordingLog<Copying>(_journal.Log));
        await copying.StartAsync(TestContext.Current.CancellationToken);
        ReaderStanding? standing;
        do
        {
            await Task.Yield();
            standing = standings.Read().SingleOrDefault();
        }
        while (standing is not { Behind: 0 });
        await copying.StopAsync(TestContext.Current.CancellationToken);
        return standing;
    }

    private sealed class Copying(ReaderAccess access, TemporaryJournal journal, ILogger log) : ProcessManager("copying", access, log)
    {
        protected override bool Concerns(Record record) => record.Stream.StartsWith("tally/", StringComparison.Ordinal);

        protected override async IAsyncEnumerable<Refusal?> StepsAsync(IEvent @event, string id, string stream)
        {
            var (key, fingerprint) = StepKey.Of(id);
            var copied = await journal.Stream(stream.Replace("tally", "copy", StringComparison.Ordinal))
                .ExecuteAsync(new Add(((Added)@event).Amount), Actor.System, key, fingerprint);
            yield return copied.Succeeded(out _, out var refusal) ? null : refusal;
        }
    }
}
