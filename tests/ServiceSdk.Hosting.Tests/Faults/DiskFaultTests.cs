using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Tests.Journal;

namespace ServiceSdk.Hosting.Tests.Faults;

/// <summary>
/// The fault matrix, through the real store: while SQLite fails, commands are refused, reads go on, nothing is half-written; when it ends,
/// the same key gets its answer.
/// </summary>
public sealed class DiskFaultTests : IDisposable
{
    private static readonly Refusal Unavailable = new(
        "unavailable", "系统暂时无法保存，本次操作没有得到确认。", "请稍候用同一请求重试；如果已经成功，会得到原来的结果。");

    private readonly Disk _disk = new();
    private readonly TemporaryJournal _journal;
    private readonly JournaledStream<Tally> _one, _two;

    public DiskFaultTests()
    {
        _journal = new TemporaryJournal(_disk.Opened);
        (_one, _two) = (_journal.Stream("tally/1"), _journal.Stream("tally/2"));
    }

    public static TheoryData<DiskFault> Faults => [.. Enum.GetValues<DiskFault>()];

    public void Dispose()
    {
        _disk.Dispose();
        _journal.Dispose();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Command_WhileTheDiskFails_IsRefusedAndReadsGoOn(DiskFault fault)
    {
        var (done, key) = (await BeginAsync(fault), Guid.NewGuid());

        (await _two.AddAsync(500, key).Refusal()).ShouldBe(Unavailable);
        (await _one.SumAsync()).ShouldBe(done);
        (await _two.SumAsync()).ShouldBe(0);
        (await _journal.Stream("tally/1").SumAsync()).ShouldBe(done);
        _journal.Access.Quarantine.All.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Batch_OfSeveralStreams_LeavesNothingOfItself(DiskFault fault)
    {
        var done = await BeginAsync(fault);
        var stage = _journal.Store.Hold();
        var first = _one.AddAsync(1);
        await stage.Entered;
        Task<Outcome<Answer>>[] batch = [first, _one.AddAsync(2), _two.AddAsync(3)];
        stage.End(Stage.Ending.Pass);
        foreach (var answering in batch)
            (await answering.Refusal()).ShouldBe(Unavailable);
        _disk.Set(null, _journal.File);

        using var file = JournalFile.Open(_journal.File);
        var report = JournalVerification.Run(file, []);
        (report.Records, report.Streams, report.IsSound).ShouldBe((done, 1, true));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Fault_ThatEnds_LetsTheSameKeyThrough(DiskFault fault)
    {
        var (done, key) = (await BeginAsync(fault), Guid.NewGuid());
        (await _one.AddAsync(400, key).Refusal()).ShouldBe(Unavailable);
        _disk.Set(null, _journal.File);

        var answer = await _one.AddAsync(400, key).Answer();
        answer.Repeated.ShouldBeFalse();
        answer.Events.ShouldBe([new Added(400, done + 400)]);
        (await _two.AddAsync(1).Sum()).ShouldBe(1);
        using var file = JournalFile.Open(_journal.File);
        JournalVerification.Run(file, []).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DiskFault.Full, SQLitePCL.raw.SQLITE_FULL)]
    [InlineData(DiskFault.ReadOnly, SQLitePCL.raw.SQLITE_READONLY)]
    [InlineData(DiskFault.Busy, SQLitePCL.raw.SQLITE_BUSY)]
    [InlineData(DiskFault.WithinInsert, SQLitePCL.raw.SQLITE_CONSTRAINT_TRIGGER)]
    [InlineData(DiskFault.AtCommit, SQLitePCL.raw.SQLITE_CONSTRAINT_COMMITHOOK)]
    public async Task Log_OfAFault_NamesIt(DiskFault fault, int code)
    {
        await BeginAsync(fault);
        await _two.AddAsync(1);

        _journal.Log.Last().ShouldBe($"Error: A batch of 1 records was not committed (SQLite error {code}.); its streams refold.");
    }

    /// <summary>Writes, and begins the fault. A full disk still has what is left of its last page: it is written full.</summary>
    /// <returns>What was acknowledged.</returns>
    private async Task<int> BeginAsync(DiskFault fault)
    {
        await _one.AddAsync(1);
        _disk.Set(fault, _journal.File);
        var done = 1;
        while (fault == DiskFault.Full && (await _one.AddAsync(1)).Succeeded(out _, out _))
            done++;
        return done;
    }
}
