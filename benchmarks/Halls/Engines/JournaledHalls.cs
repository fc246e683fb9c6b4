using Microsoft.Extensions.DependencyInjection;
using ServiceSdk.Benchmarks.Halls.Audit;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Benchmarks.Rows;
using ServiceSdk.Devices;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Oversight;
using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Halls.Engines;

/// <summary>The SDK as a vendor embeds it: halls in this process, one journal, keys and fingerprints as the API makes them.</summary>
internal sealed class JournaledHalls : IQueueEngine
{
    private const int SlotMinutes = 30;
    private readonly ServiceProvider _services;
    private readonly Hall[] _halls;
    private readonly Desk[] _desks;
    private readonly EvaluationDesk _evaluations;
    private readonly CommandFingerprint _fingerprint;
    private readonly HallClock _clock;
    private readonly string _journal;

    private JournaledHalls(ServiceProvider services, Hall[] halls)
    {
        (_services, _halls, _desks) = (services, halls, [.. halls.Select(hall => new Desk(hall.Configuration.Id))]);
        _evaluations = services.GetRequiredService<EvaluationDesk>();
        _fingerprint = services.GetRequiredService<CommandFingerprint>();
        _clock = services.GetRequiredService<HallClock>();
        _journal = services.GetRequiredService<DataFolder>().JournalPath;
    }

    public string Name => "ours";

    /// <summary>Sets halls up in an empty data folder and opens every window.</summary>
    public static async Task<JournaledHalls> OpenAsync(string folder, int count)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new FromTheMorning())
            .AddServiceHall(new ServiceHallOptions
            {
                DataDirectory = folder,
                MasterKeyFile = Path.Combine(folder, "master.key"),
                PluginDirectory = Path.Combine(folder, "plugins"),
                DriverDirectory = Path.Combine(folder, "drivers"),
            })
            .BuildServiceProvider();
        var directory = services.GetRequiredService<HallDirectory>();
        var halls = new Hall[count];
        for (var hall = 0; hall < count; hall++)
        {
            var setup = HallOne.Setup(hall);
            Granted(await directory.ConfigureAsync(setup, Desk.Manager, Guid.NewGuid()));
            halls[hall] = Granted(directory.Find(setup.Id));
        }

        var engine = new JournaledHalls(services, halls);
        await Task.WhenAll(Enumerable.Range(0, count).Select(engine.OpenWindowsAsync));
        return engine;
    }

    public async ValueTask<string?> TakeAsync(Step step)
    {
        if (step.Kind == StepKind.Rate)
            return await RateAsync(step);
        var (hall, desk) = (_halls[step.Hall], _desks[step.Hall]);
        var id = hall.Configuration.Id;
        var (command, name, atWindow) = Command(step);
        var fingerprint = step.Kind == StepKind.Take
            ? _fingerprint.Of($"ticket.issue {id}", new TicketRequest(HallOne.Items[step.Line].Item, step.Green ? "elderly" : null), RequestJson.Default.TicketRequest)
            : _fingerprint.Of($"{id} {name}");
        var answer = await hall.ExecuteAsync(command, atWindow ? desk.Clerks[step.Window] : desk.Kiosk, step.Key, fingerprint);
        if (!answer.Succeeded(out var done, out var refusal))
            return step.MayFindNobody && refusal.Code is "nothing_to_call" or "ticket_wrong_state" ? null : throw new NotMeasuredException($"{name}: {refusal.Code}");
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
        await _services.DisposeAsync();
        using var store = new SqliteJournalStore(_journal);
        return JournalAudit.Count(store.ReadAll(0), answered);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private (ICommand Command, string Name, bool AtWindow) Command(in Step step)
    {
        var window = HallOne.Plan.Windows[step.Window].Id;
        var ticket = step.Ticket ?? "";
        return step.Kind switch
        {
            StepKind.Take => (HallOne.Ask(step.Line, step.Green), "ticket.issue", false),
            StepKind.Book => (new BookAppointment(HallOne.Items[step.Line], NextSlot(), TicketClass.Ordinary, null, null), $"appointment.book {step.Line}", false),
            StepKind.CheckIn => (new CheckIn(step.BoundTo!), $"appointment.check-in {step.BoundTo}", false),
            StepKind.Rejoin => (new RejoinTicket(ticket), $"ticket.rejoin {ticket}", false),
            StepKind.Resume => (new ResumeTicket(ticket), $"ticket.resume {ticket}", false),
            StepKind.Cancel => (new CancelTicket(ticket), $"ticket.cancel {ticket}", false),
            StepKind.Call => (HallOne.Calls[step.Window], $"ticket.call {window}", true),
            StepKind.Start => (new StartService(ticket, window), $"service.start {ticket} {window}", true),
            StepKind.Finish => (new FinishService(ticket, window), $"service.finish {ticket} {window}", true),
            StepKind.Recall => (new RecallTicket(ticket, window), $"ticket.recall {ticket} {window}", true),
            StepKind.NoShow => (new MarkNoShow(ticket, window), $"ticket.absent {ticket} {window}", true),
            StepKind.Hold => (new HoldTicket(ticket, window, null), $"ticket.hold {ticket} {window}", true),
            StepKind.Transfer => (
                new TransferTicket(ticket, window, HallOne.Items[step.Line], step.ToTail ? TransferMode.Tail : TransferMode.KeepTime, false),
                $"ticket.transfer {ticket} {window} {step.Line} {step.ToTail}", true),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    private async ValueTask<string?> RateAsync(Step step)
    {
        var desk = _desks[step.Hall];
        var fingerprint = _fingerprint.Of($"evaluation.give {step.BoundTo} {Grade.VerySatisfied}");
        var given = await _evaluations.GiveAsync(
            _halls[step.Hall].Configuration.Id, step.BoundTo!, Grade.VerySatisfied, EvaluationSource.Keypad, desk.Keypads[step.Window], step.Key, fingerprint);
        return Granted(given).Ticket;
    }

    private async Task OpenWindowsAsync(int hall)
    {
        foreach (var (window, clerk) in HallOne.Plan.Windows.Zip(_desks[hall].Clerks))
        {
            var name = $"window.open {window.Id} {clerk.Subject}";
            Granted(await _halls[hall].ExecuteAsync(
                new OpenWindow(window.Id, clerk.Subject, window.Skills), clerk, Guid.NewGuid(), _fingerprint.Of(name)));
        }
    }

    private int NextSlot() => CivilTime.MinuteOfDay(_clock.Now.CivilTime) / SlotMinutes * SlotMinutes + SlotMinutes;

    private static T Granted<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.Succeeded(out var value, out var refusal) ? value : throw new NotMeasuredException(refusal.Code);
}
