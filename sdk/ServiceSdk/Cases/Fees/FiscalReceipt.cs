namespace ServiceSdk.Cases.Fees;

/// <summary>财政票据: one number of one body stands for one payment or one refund, whatever the case. Not safe for concurrent use: its host gives it one writer.</summary>
public sealed class FiscalReceipt : IAggregate
{
    /// <summary>What it was used for; null before that.</summary>
    public ReceiptUsed? Used { get; private set; }

    /// <summary>Whether a text is a number as receipts have them: 6 to 30 letters, digits and hyphens.</summary>
    /// <param name="number">Any text.</param>
    public static bool IsNumber(string? number) =>
        number is { Length: >= 6 and <= 30 } && number.All(static one => char.IsAsciiLetterOrDigit(one) || one == '-');

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        UseReceipt when Used is { } used => FeeRefusals.ReceiptUsed(used),
        UseReceipt use when !IsNumber(use.Receipt) => FeeRefusals.ReceiptInvalid,
        UseReceipt use => new IEvent[] { new ReceiptUsed(use.Receipt, use.Case, use.Fee, use.Refund) },
        _ => throw new ArgumentException($"Not a receipt's command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at) => Used = @event as ReceiptUsed
        ?? throw new ArgumentException($"Not a receipt's event: {@event.GetType().Name}", nameof(@event));
}

/// <summary><c>receipt.used</c>: a fiscal receipt stands for a payment or a refund, and for nothing else.</summary>
/// <param name="Receipt">财政票据号.</param>
/// <param name="Case">The case's number.</param>
/// <param name="Fee">The item's code for the fee.</param>
/// <param name="Refund">Whether the fee was given back by it.</param>
public sealed record ReceiptUsed(string Receipt, string Case, string Fee, bool Refund) : IEvent;

/// <summary>Uses a fiscal receipt; the only command of its stream.</summary>
/// <param name="Receipt">财政票据号.</param>
/// <param name="Case">The case's number.</param>
/// <param name="Fee">The item's code for the fee.</param>
/// <param name="Refund">Whether the fee is given back by it.</param>
public sealed record UseReceipt(string Receipt, string Case, string Fee, bool Refund) : ICommand;
