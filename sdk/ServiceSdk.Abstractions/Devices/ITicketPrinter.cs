namespace ServiceSdk.Devices;

/// <summary>热敏票据打印机. Device class <c>ticket-printer</c>.</summary>
public interface ITicketPrinter : IDevice
{
    /// <summary>Prints one ticket and cuts it; returns once the device has confirmed that it is out.</summary>
    /// <exception cref="DeviceException">
    /// ConsumableOut, UserActionRequired or Offline before a byte was sent; OutcomeUnknown after: reprint it marked, or not at all.
    /// </exception>
    Task PrintAsync(TicketDocument ticket, CancellationToken cancellation);
}

/// <summary>A ticket to print: blocks from top to bottom, independent of paper width.</summary>
/// <param name="Blocks">At least one.</param>
public sealed record TicketDocument(IReadOnlyList<TicketBlock> Blocks);

/// <summary>One block of a ticket.</summary>
public abstract record TicketBlock;

/// <summary>A paragraph, wrapped to the paper's width.</summary>
/// <param name="Text">Chinese or Latin text without control characters.</param>
/// <param name="Align">Where it stands.</param>
/// <param name="Size">Magnification, 1–4.</param>
/// <param name="Bold">Emphasis.</param>
public sealed record TextBlock(string Text, TicketAlign Align = TicketAlign.Left, int Size = 1, bool Bold = false) : TicketBlock;

/// <summary>A label at the left and its value at the right of one line, wrapped when they do not fit.</summary>
/// <param name="Label">The label.</param>
/// <param name="Value">The value.</param>
public sealed record FieldBlock(string Label, string Value) : TicketBlock;

/// <summary>A rule across the paper.</summary>
public sealed record RuleBlock : TicketBlock;

/// <summary>A QR code.</summary>
/// <param name="Content">What it says; ASCII, at most 300 characters, no personal data.</param>
public sealed record QrBlock(string Content) : TicketBlock;

/// <summary>Where a paragraph stands.</summary>
public enum TicketAlign
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>Centre.</summary>
    Centre,

    /// <summary>Right.</summary>
    Right,
}
