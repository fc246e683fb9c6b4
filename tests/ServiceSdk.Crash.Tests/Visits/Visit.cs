using ServiceSdk.Crash.Tests.Hosts;

namespace ServiceSdk.Crash.Tests.Visits;

/// <summary>One citizen's visit over REST, on a host that is killed and started again under it.</summary>
/// <param name="folder">The data folder.</param>
/// <param name="cancellation">Ends it.</param>
/// <param name="now">Date and time in China when the first host starts; null for the machine's.</param>
internal sealed class Visit(string folder, CancellationToken cancellation, DateTime? now = null) : IDisposable
{
    private readonly List<(Call Call, Reply Reply)> _acknowledged = [];
    private DateTime? _now = now;
    private HostProcess? _host;
    private HallClient? _hall;

    public string Card { get; private set; } = "";

    public string Ticket { get; set; } = "";

    public string Number { get; set; } = "";

    public string NextTicket { get; set; } = "";

    public string NextNumber { get; set; } = "";

    public string Case { get; set; } = "";

    public string Document { get; set; } = "";

    public string Encounter { get; set; } = "";

    public JournalFile Journal { get; } = new(folder);

    public HallClient Hall => _hall!;

    /// <summary>What the first host told of passwords and secrets.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; private set; } = new Dictionary<string, string>();

    /// <summary>Opens the hall on an empty folder, and lays the card on the kiosk's reader.</summary>
    public async Task ArriveAsync()
    {
        _host = await StartMortalAsync(folder);
        Secrets = _host.Secrets;
        _hall = new HallClient(Secrets, cancellation) { Address = _host.Address };
        _hall.Enrol(HallClient.Kiosk);
        _hall.Enrol(HallClient.Screen);
        await _hall.SignInAsync("clerk", "1");
        foreach (var staff in new[] { "reviewer", "approver", "delivery", "archivist" })
            await _hall.SignInAsync(staff);
        await LayCardAsync();
    }

    /// <summary>Sets the clock of the host and of those that follow it. Whoever was signed in for long signs in again.</summary>
    public async Task SetAsync(DateTime now)
    {
        _now = now;
        await _host!.SetAsync($"{now:s}");
    }

    public async Task TakeAsync(Step step)
    {
        var call = step.Ask(this);
        Acknowledge(step, call, await Hall.SendAsync(call));
    }

    /// <summary>Takes a step in which the host dies, starts it again on what is left, and retries under the same key.</summary>
    public async Task TakeDyingAsync(Step step, CrashPoint point)
    {
        var call = step.Ask(this);
        await _host!.ArmAsync(point, step.Event!);
        Reply? answered = null;
        if (point == CrashPoint.BeforeSideEffects)
        {
            answered = (await Hall.SendAsync(call)).Succeeded();
            _host.Kill();
        }
        else
        {
            await Should.ThrowAsync<HttpRequestException>(() => Hall.SendAsync(call));
        }

        await _host.DiedAsync();
        await RestartAsync(StartMortalAsync);

        // Committed or not: the disk says which, before anybody asks again.
        var committed = point is CrashPoint.BeforeAnswer or CrashPoint.BeforeSideEffects;
        Journal.RecordsUnder(call.Key).ShouldBe(committed ? 1 : 0, $"{step.Event} {point}");
        var retried = await Hall.SendAsync(call);
        if (!committed && step.Event == "ticket.issued")
        {
            // What a card showed is in memory alone: the citizen lays it down once more.
            (retried.Status, retried["code"], retried["title"], retried["detail"])
                .ShouldBe((404, "visitor_unknown", "刷卡信息已经失效。", "请重新刷卡。"));
            await LayCardAsync();
            call = step.Ask(this) with { Key = call.Key };
            retried = await Hall.SendAsync(call);
        }

        retried.Succeeded();
        (answered ?? retried).ShouldBe(retried);
        Journal.RecordsUnder(call.Key).ShouldBe(1, $"{step.Event} {point}");
        Acknowledge(step, call, retried);
    }

    /// <summary>The host dies once more; the one that ships takes over.</summary>
    public async Task RestartPlainAsync()
    {
        _host!.Kill();
        await _host.DiedAsync();
        await RestartAsync(HostProcess.StartPlainAsync);
    }

    /// <summary>The host dies, and the one that ships takes over where no file may grow beyond a size.</summary>
    public async Task RestartWithFilesUpToAsync(int bytes)
    {
        await EndAsync();
        await RestartAsync(folder => HostProcess.StartWithFilesUpToAsync(folder, bytes));
    }

    /// <summary>Waits until the printer has a ticket and the host has kept that it has.</summary>
    public async Task PrintedAsync(string ticket)
    {
        await Hall.UntilAsync(HallClient.Kiosk, $"/api/v1/halls/{HallClient.Hall}/tickets/{ticket}", seen => seen.Succeeded()["print"] == "printed");

        // Each look at the hall is a turn: the position follows the outcome at once.
        var sequence = Journal.SequenceOf(_acknowledged[0].Call.Key);
        await Hall.UntilAsync(HallClient.Kiosk, "/health/live", _ => Journal.Position("ticket-printing") >= sequence);
    }

    /// <summary>Sets the clock, and dies in what follows from that. The clock of the host that takes over is there too.</summary>
    /// <param name="now">Date and time in China.</param>
    /// <param name="point">Where.</param>
    /// <param name="event">The event of a timer's own step.</param>
    public async Task DieAtAsync(DateTime now, CrashPoint point, string @event)
    {
        await _host!.ArmAsync(point, @event);
        await SetAsync(now);
        await _host.DiedAsync();
        await RestartAsync(StartMortalAsync);
    }

    /// <summary>Dies in what follows from a step already taken.</summary>
    /// <param name="step">The step.</param>
    /// <param name="point">Where.</param>
    /// <param name="mark">What follows: a side effect's mark, or the event of a process manager's own step.</param>
    public async Task DieAfterAsync(Step step, CrashPoint point, string mark)
    {
        var call = step.Ask(this);
        await _host!.ArmAsync(point, mark);
        var sent = Hall.SendAsync(call);
        await _host.DiedAsync();

        // The answer and the printer ran beside each other: it may have come through or not. The retry learns the truth either way.
        await ((Task)sent).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await RestartAsync(_now is null ? HostProcess.StartPlainAsync : StartMortalAsync);
        Acknowledge(step, call, await Hall.SendAsync(call));
    }

    /// <summary>Everything that was ever answered is answered the same again.</summary>
    public async Task RepeatAllAsync()
    {
        foreach (var (call, reply) in _acknowledged)
            (await Hall.SendAsync(call)).ShouldBe(reply, call.Path);
    }

    /// <summary>Stops the host as a machine that is shut down does.</summary>
    public Task StopAsync() => _host!.StopAsync();

    /// <summary>Ends the host as everything here ends.</summary>
    public async Task EndAsync()
    {
        _host!.Kill();
        await _host.DiedAsync();
    }

    public void Dispose()
    {
        _hall?.Dispose();
        _host?.Dispose();
    }

    // A host that follows one that died wakes a little later.
    private Task<HostProcess> StartMortalAsync(string folder) =>
        HostProcess.StartMortalAsync(folder, (_now = _now?.AddSeconds(10)) is { } now ? $"{now:s}" : null);

    private async Task LayCardAsync()
    {
        // No device is waited for at the start: the reader may be attached a moment later.
        Reply read;
        do
            read = await Hall.SendAsync(new Call(HallClient.Kiosk, $"/api/v1/halls/{HallClient.Hall}/card-reads", new { }));
        while (read.Status != 200);
        Card = read["visitor"];
    }

    private async Task RestartAsync(Func<string, Task<HostProcess>> start)
    {
        _host!.Dispose();
        _host = await start(folder);
        Hall.Address = _host.Address;
    }

    private void Acknowledge(Step step, Call call, Reply reply)
    {
        _acknowledged.Add((call, reply.Succeeded()));
        step.Learn?.Invoke(this, reply);
    }
}
