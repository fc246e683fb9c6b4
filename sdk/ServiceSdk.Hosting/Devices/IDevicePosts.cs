using ServiceSdk.Devices;

namespace ServiceSdk.Hosting.Devices;

/// <summary>The devices of the halls' posts. In process now; a device agent answers the same calls later. Safe for concurrent use.</summary>
public interface IDevicePosts
{
    /// <summary>Completes once every configured device is attached: until then <see cref="Has{T}"/> may miss one.</summary>
    Task Attached { get; }

    /// <summary>Whether a post has a device of a class: <see cref="IIdCardReader"/>, <see cref="ITicketPrinter"/> or <see cref="IEvaluator"/>.</summary>
    bool Has<T>(string hall, string terminal)
        where T : IDevice;

    /// <summary>Waits for a card on the post's reader.</summary>
    Task<Outcome<IdCard>> ReadCardAsync(string hall, string terminal, TimeSpan deadline, CancellationToken cancellation);

    /// <summary>Prints a ticket on the post's printer.</summary>
    /// <returns>The ticket printed; or why not, <c>device_outcome_unknown</c> when it may be out.</returns>
    Task<Outcome<TicketDocument>> PrintAsync(
        string hall, string terminal, TicketDocument ticket, TimeSpan deadline, CancellationToken cancellation);

    /// <summary>Asks for a grade on the post's evaluator.</summary>
    Task<Outcome<Grade>> AskGradeAsync(
        string hall, string terminal, EvaluationSession session, TimeSpan deadline, CancellationToken cancellation);
}
