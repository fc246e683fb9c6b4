using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Items;
using ServiceSdk.Plugins.Guarding;

namespace ServiceSdk.Plugins.Tests.Guarding;

public sealed class CallGuardTests
{
    private static readonly CallGuardOptions Options = new() { Deadline = TimeSpan.FromSeconds(2), Faults = 2, Window = TimeSpan.FromMinutes(10) };
    private static readonly Judgement Empty = new([], []);
    private static readonly Refusal TimedOut = new("plugin_timeout", "插件 p 未在规定时间内答复。", "请稍后重试；仍不行请转告系统管理员。");
    private static readonly Refusal Faulted = new("plugin_fault", "插件 p 审核时出错。", "请转告系统管理员；该事项暂可线下受理。");
    private static readonly Refusal Quarantined = new("plugin_quarantined", "插件 p 多次出错，已停用。", "请系统管理员检查插件并重新装入；该事项暂可线下受理。");

    private readonly FakeTimeProvider _time = new();
    private readonly RecordingLogger _log = new();

    public static TheoryData<string, Func<CancellationToken, ValueTask<Judgement>>> Faults => new()
    {
        { "throws at once", _ => throw new InvalidOperationException("320402190001010016") },
        { "throws later", async _ => { await Task.Yield(); throw new InvalidOperationException("320402190001010016"); } },
        { "cancels by itself", _ => throw new OperationCanceledException("320402190001010016") },
        { "answers null", _ => new((Judgement)null!) },
        { "answers no findings", _ => new(new Judgement(null!, [])) },
        { "answers a null fact", _ => new(new Judgement([], [null!])) },
        { "answers a list that throws", _ => new(new Judgement(new ThrowingList(), [])) },
    };

    [Fact]
    public async Task JudgeAsync_PluginThatAnswers_HandsOnACopyOfItsJudgement()
    {
        var findings = new List<Finding> { new(FindingKind.Form, "missing", "请补填。", Sources.Sample) };

        var judgement = await Judged(Guard(_ => new(new Judgement(findings, []))));
        findings.Clear();

        judgement.Findings.ShouldHaveSingleItem().Code.ShouldBe("missing");
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task JudgeAsync_PluginThatFails_AnswersFaultAndKeepsItsWordsAway(string how, Func<CancellationToken, ValueTask<Judgement>> judge)
    {
        (await Refused(Guard(judge))).ShouldBe(Faulted, how);

        _log.Lines.ShouldHaveSingleItem().ShouldMatch(@"\APlugin p threw System\.\w+ on x-001\z");
    }

    [Fact]
    public async Task JudgeAsync_PluginThatHeedsTheToken_AnswersTimeoutAtTheDeadline()
    {
        var guard = Guard(async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Empty;
        });

        (await Overrun(guard)).ShouldBe(TimedOut);
        _log.Lines.ShouldBe(["Plugin p did not answer in time on x-001"]);
    }

    [Fact]
    public async Task JudgeAsync_PluginThatIgnoresTheToken_AnswersTimeoutAtTheDeadline()
    {
        var never = new TaskCompletionSource<Judgement>();

        (await Overrun(Guard(_ => new(never.Task)))).ShouldBe(TimedOut);
    }

    [Fact]
    public async Task JudgeAsync_PluginThatBlocksItsThread_AnswersTimeoutAtTheDeadline()
    {
        using var gate = new ManualResetEventSlim();
        var guard = Guard(_ =>
        {
            gate.Wait(CancellationToken.None);
            return new(Empty);
        });

        (await Overrun(guard)).ShouldBe(TimedOut);
        gate.Set();
    }

    [Fact]
    public async Task JudgeAsync_SlowPluginFromItsFolder_AnswersTimeoutAtTheDeadline()
    {
        using var directory = new PluginDirectory().Add("slow", "SlowJudge");
        var plugin = PluginFolder.Load(directory.Path, NullLogger.Instance).Plugins.ShouldHaveSingleItem();

        var refusal = await Overrun(new CallGuard(plugin.Manifest.Id, plugin.ItemPlugin!, Options, _time, _log));

        refusal.Message.ShouldBe("插件 slow 未在规定时间内答复。");
    }

    [Fact]
    public async Task JudgeAsync_CallerGivesUp_ThrowsAndChargesNothing()
    {
        using var caller = new CancellationTokenSource();
        var guard = Guard(new CallGuardOptions { Faults = 1 }, async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Empty;
        });

        var judging = guard.JudgeAsync(Filings.Of("x-001"), caller.Token).AsTask();
        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(judging);
        (await Overrun(guard)).ShouldBe(TimedOut);
    }

    [Fact]
    public async Task JudgeAsync_BudgetSpent_QuarantinesWithoutCallingThePlugin()
    {
        var calls = 0;
        var guard = Guard(_ =>
        {
            Interlocked.Increment(ref calls);
            throw new InvalidOperationException();
        });

        (await Refused(guard)).ShouldBe(Faulted);
        (await Refused(guard)).ShouldBe(Faulted);
        (await Refused(guard)).ShouldBe(Quarantined);
        _time.Advance(TimeSpan.FromDays(1));
        (await Refused(guard)).ShouldBe(Quarantined);

        calls.ShouldBe(2);
        _log.Lines.Count(line => line == "Plugin p has spent its fault budget and is called no more").ShouldBe(1);
    }

    [Fact]
    public async Task JudgeAsync_BudgetSpentWithARest_IsWholeAgainAfterwards()
    {
        var guard = Guard(Options with { Rest = TimeSpan.FromMinutes(1) }, _ => throw new InvalidOperationException());
        (await Refused(guard)).ShouldBe(Faulted);
        (await Refused(guard)).ShouldBe(Faulted);
        _time.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        (await Refused(guard)).ShouldBe(Quarantined);

        _time.Advance(TimeSpan.FromTicks(1));

        (await Refused(guard)).ShouldBe(Faulted);
        (await Refused(guard)).ShouldBe(Faulted);
        (await Refused(guard)).ShouldBe(Quarantined);
    }

    [Fact]
    public async Task JudgeAsync_FaultsFurtherApartThanTheWindow_SpendNoBudget()
    {
        var guard = Guard(_ => throw new InvalidOperationException());

        for (var i = 0; i < 5; i++)
        {
            (await Refused(guard)).ShouldBe(Faulted);
            _time.Advance(Options.Window + TimeSpan.FromTicks(1));
        }
    }

    private CallGuard Guard(Func<CancellationToken, ValueTask<Judgement>> judge) => Guard(Options, judge);

    private CallGuard Guard(CallGuardOptions options, Func<CancellationToken, ValueTask<Judgement>> judge) =>
        new("p", new Plugin(judge), options, _time, _log);

    private async Task<Refusal> Overrun(CallGuard guard)
    {
        var judging = guard.JudgeAsync(Filings.Of("x-001"), default).AsTask();
        judging.IsCompleted.ShouldBeFalse();
        _time.Advance(Options.Deadline);
        return Refusal(await judging);
    }

    private static async Task<Refusal> Refused(CallGuard guard) => Refusal(await guard.JudgeAsync(Filings.Of("x-001"), default));

    private static async Task<Judgement> Judged(CallGuard guard)
    {
        (await guard.JudgeAsync(Filings.Of("x-001"), default)).Succeeded(out var judgement, out _).ShouldBeTrue();
        return judgement!;
    }

    private static Refusal Refusal(Outcome<Judgement> outcome)
    {
        outcome.Succeeded(out _, out var refusal).ShouldBeFalse();
        return refusal!;
    }

    private sealed class Plugin(Func<CancellationToken, ValueTask<Judgement>> judge) : IItemPlugin
    {
        public ValueTask<Judgement> JudgeAsync(Filing filing, CancellationToken cancellation) => judge(cancellation);
    }

    private sealed class ThrowingList : IReadOnlyList<Finding>
    {
        public int Count => throw new InvalidOperationException("320402190001010016");

        public Finding this[int index] => throw new InvalidOperationException("320402190001010016");

        public IEnumerator<Finding> GetEnumerator() => throw new InvalidOperationException("320402190001010016");

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
