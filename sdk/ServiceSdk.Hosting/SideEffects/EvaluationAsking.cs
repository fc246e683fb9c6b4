using Microsoft.Extensions.Logging;
using ServiceSdk.Devices;
using ServiceSdk.Hosting.Devices;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Oversight;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.SideEffects;

/// <summary>
/// Asks for a grade on the window's evaluator when a service ends, also when the ticket goes on to another window, and binds it to that
/// encounter. The window's next call ends the question: who presses after it is another citizen.
/// </summary>
public sealed class EvaluationAsking(ReaderAccess access, EvaluationDesk evaluations, IDevicePosts posts, ILogger<EvaluationAsking> log)
    : CommittedReader("evaluation-asking", access, log)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    // By hall and window; touched by the one reader alone.
    private readonly Dictionary<(string Hall, string Window), CancellationTokenSource> _questions = [];

    /// <inheritdoc />
    protected override bool KeepsEach => true;

    /// <summary>A record of before the start would pass by a device that is still to be attached.</summary>
    protected override Task ReadyAsync(CancellationToken cancellation) => posts.Attached.WaitAsync(cancellation);

    /// <inheritdoc />
    protected override bool Concerns(Record record) =>
        StreamNames.IsQueue(record.Stream) && posts.Has<IEvaluator>(record.Envelope.Actor.Office, record.Envelope.Actor.Terminal);

    /// <inheritdoc />
    protected override Task HandleAsync(CommittedRecord record, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var hall = record.Record.Envelope.Actor.Office;
        foreach (var called in events.OfType<TicketCalled>())
            End((hall, called.Window));

        if (IsPast(record, Deadline))
            return Task.CompletedTask;

        // One citizen who does not press must not hold the other windows' questions.
        foreach (var (window, encounter) in events.Select(Ended).OfType<(string, string)>())
            _ = AskAsync(record, window, encounter, Begin((hall, window), cancellation));
        return Task.CompletedTask;
    }

    private static (string Window, string Encounter)? Ended(IEvent @event) => @event switch
    {
        ServiceFinished finished => (finished.Window, finished.Encounter),
        TicketTransferred { Encounter: { } encounter } transferred => (transferred.Window, encounter),
        _ => null,
    };

    private CancellationToken Begin((string Hall, string Window) at, CancellationToken cancellation)
    {
        End(at);
        _questions[at] = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        return _questions[at].Token;
    }

    private void End((string Hall, string Window) at)
    {
        if (!_questions.Remove(at, out var question))
            return;
        question.Cancel();
        question.Dispose();
    }

    private async Task AskAsync(CommittedRecord record, string window, string encounter, CancellationToken cancellation)
    {
        var office = record.Record.Envelope.Actor.Office;
        try
        {
            var asked = await posts.AskGradeAsync(office, window, new EvaluationSession(encounter), Deadline, cancellation);
            if (!asked.Succeeded(out var grade, out var refusal))
            {
                Tell(record, refusal);
                return;
            }

            var step = StepKey.Of($"{encounter}/keypad");
            var keypad = new Actor($"evaluator/{window}", Roles.Device, office, window);
            var given = await evaluations.GiveAsync(
                office, encounter, grade, EvaluationSource.Keypad, keypad, step.Key, step.Fingerprint);
            if (!given.Succeeded(out _, out refusal))
                Tell(record, refusal);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The window went on, or the host stops: the encounter stays ungraded, as when nobody presses.
        }
    }
}
