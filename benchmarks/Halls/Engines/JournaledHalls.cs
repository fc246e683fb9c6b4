using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServiceSdk.Benchmarks.Halls.Audit;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Benchmarks.Rows;
using ServiceSdk.Devices;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Oversight;
using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Halls.Engines;

/// <summary>The SDK as a vendor embeds it: halls in this process, one journal, keys and fingerprints as the API makes them.</summary>
internal sealed class JournaledHalls : IQueueEngine
{
    private const int Together = 512;
    private static readonly TimeSpan BetweenAsking = TimeSpan.FromMilliseconds(100);
    private readonly ModelHall _model;
    private readonly ServiceProvider _services;
    private readonly Desk[] _desks;
    private readonly HallDirectory _directory;
    private readonly EvaluationDesk _evaluations;
    private readonly CommandFingerprint _fingerprint;
    private readonly HallCommands _commands;
    private IHostedService[] _following = [];

    private JournaledHalls(ModelHall model, int count, ServiceProvider services)
    {
        (_model, _services) = (model, services);
        _desks = [.. Enumerable.Range(0, count).Select(hall => new Desk(model, ModelHall.IdOf(hall)))];
        _directory = services.GetRequiredService<HallDirectory>();
        _evaluations = services.GetRequiredService<EvaluationDesk>();
        _fingerprint = services.GetRequiredService<CommandFingerprint>();
        _commands = new HallCommands(model, _fingerprint, services.GetRequiredService<HallClock>());
    }

    public string Name => "ours";

    /// <summary>How many halls are in memory.</summary>
    public int Active => _directory.Active;

    /// <summary>Opens a data folder without what follows the journal beside it: no printing, no evaluators.</summary>
    public static JournaledHalls Open(string folder, ModelHall model, int count) => new(model, count, new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(new FromTheMorning())
        .AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = folder,
            MasterKeyFile = Path.Combine(folder, "master.key"),
            PluginDirectory = Path.Combine(folder, "plugins"),
            DriverDirectory = Path.Combine(folder, "drivers"),
        })
        .BuildServiceProvider());

    /// <summary>Starts what follows the journal, as a host does.</summary>
    public async Task StartAsync()
    {
        _following = [.. _services.GetServices<IHostedService>()];
        foreach (var service in _following)
            await service.StartAsync(CancellationToken.None);
    }

    /// <summary>Waits until all who follow the journal are at its end. They tell where they are only some time after their start.</summary>
    public async Task CatchUpAsync()
    {
        var standings = _services.GetRequiredService<ReaderStandings>();
        while (standings.Read().Any(reader => reader.Behind > 0))
            await Task.Delay(BetweenAsking);
    }

    /// <summary>Sets the halls up in an empty data folder and opens every window.</summary>
    public Task SetUpAsync() => Parallel.ForAsync(0, _desks.Length, new ParallelOptions { MaxDegreeOfParallelism = Together }, async (hall, _) =>
    {
        var setup = _model.Setup(hall);
        Granted(await _directory.ConfigureAsync(setup, Desk.Manager, Guid.NewGuid()));
        foreach (var (window, clerk) in _model.Plan.Windows.Zip(_desks[hall].Clerks))
        {
            var name = $"window.open {window.Id} {clerk.Subject}";
            Granted(await Granted(_directory.Find(setup.Id)).ExecuteAsync(
                new OpenWindow(window.Id, clerk.Subject, window.Skills), clerk, Guid.NewGuid(), _fingerprint.Of(name)));
        }
    });

    /// <summary>Who is at a window of a hall: called, or being served.</summary>
    public async Task<List<(int Window, string Ticket, bool Serving)>> InHandAsync(int hall) =>
        await Granted(_directory.Find(_desks[hall].Hall)).ReadAsync(view => Enumerable.Range(0, _model.Windows)
            .Select(window => (Window: window, Ticket: view.AtWindow(_model.Plan.Windows[window].Id)))
            .Where(one => one.Ticket is not null)
            .Select(one => (one.Window, one.Ticket!.Id, one.Ticket.State == TicketState.Serving))
            .ToList());

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<string?> TakeAsync(Step step)
    {
        if (step.Kind == StepKind.Rate)
            return await RateAsync(step);
        var desk = _desks[step.Hall];
        var (command, fingerprint, atWindow) = _commands.Of(step, desk.Hall);
        var answer = await Granted(_directory.Find(desk.Hall))
            .ExecuteAsync(command, atWindow ? desk.Clerks[step.Window] : desk.Kiosk, step.Key, fingerprint);
        if (!answer.Succeeded(out var done, out var refusal))
        {
            return step.MayFindNobody && refusal.Code is "nothing_to_call" or "ticket_wrong_state"
                ? null
                : throw new NotMeasuredException($"{step.Kind} of {step.Ticket}: {refusal.Code}");
        }

        return done.Events[0] switch
        {
            TicketIssued issued => issued.Ticket,
            TicketCalled called => called.Ticket,
            ServiceStarted started => started.Encounter,
            AppointmentBooked booked => booked.Appointment,
            _ => step.Ticket,
        };
    }

    public async ValueTask<ZeroCounters> AuditAsync(IReadOnlyList<Answered> answered)
    {
        var journal = _services.GetRequiredService<DataFolder>().JournalPath;
        var seal = _services.GetRequiredService<BatchSeal>();
        await DisposeAsync();
        using var store = new SqliteJournalStore(journal, seal);
        return JournalAudit.Count(_model, store.ReadAll(0), answered);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _following)
            await service.StopAsync(CancellationToken.None);
        _following = [];
        await _services.DisposeAsync();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<string?> RateAsync(Step step)
    {
        var desk = _desks[step.Hall];
        var fingerprint = _fingerprint.Of($"evaluation.give {step.BoundTo} {Grade.VerySatisfied}");
        var given = await _evaluations.GiveAsync(
            desk.Hall, step.BoundTo!, Grade.VerySatisfied, EvaluationSource.Keypad, desk.Keypads[step.Window], step.Key, fingerprint);
        return Granted(given).Ticket;
    }

    private static T Granted<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.Succeeded(out var value, out var refusal) ? value : throw new NotMeasuredException(refusal.Code);
}
