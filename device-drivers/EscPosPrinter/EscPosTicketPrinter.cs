using EscPosPrinter.Rendering;
using EscPosPrinter.Wire;
using ServiceSdk.Devices;
using ServiceSdk.Devices.Sessions;

namespace EscPosPrinter;

/// <summary>
/// Asks, prints, and waits for proof. Before the first byte a failure says why; after it, anything short of proof is
/// <see cref="DeviceError.OutcomeUnknown"/>, the rest is cleared from the printer, and the connection is made anew.
/// </summary>
internal sealed class EscPosTicketPrinter(DeviceContext context, Paper paper)
    : FramedDevice<PrinterByte>(context, new PrinterCodec()), ITicketPrinter
{
    private static readonly TimeSpan ToPrint = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ToClear = TimeSpan.FromSeconds(1);

    public async Task PrintAsync(TicketDocument ticket, CancellationToken cancellation)
    {
        byte[] bytes = [.. TicketRenderer.Render(ticket, paper), .. EscPos.PaperSensorInTurn];
        await RunAsync(async session =>
        {
            await CheckBeforeAsync(session, cancellation);
            try
            {
                await session.AskAsync(bytes, answer => answer.InTurn, ToPrint, Repeat.Never, cancellation);
                await CheckAfterAsync(session, cancellation);
            }
            catch (DeviceException failure)
            {
                throw await GiveUpAsync(session, failure);
            }
            return true;
        });
    }

    protected override async Task ProbeAsync(FrameSession<PrinterByte> session, CancellationToken cancellation)
    {
        // Nobody waits any more for what an earlier connection may have left behind.
        await session.SendAsync(EscPos.ClearBuffer, ToClear, cancellation);
        Publish(await PrinterState.AskAsync(session, cancellation));
    }

    private async Task CheckBeforeAsync(FrameSession<PrinterByte> session, CancellationToken cancellation)
    {
        PrinterState state;
        try
        {
            state = await PrinterState.AskAsync(session, cancellation);
        }
        catch (DeviceException failure)
        {
            // A status byte still owed could be read as the answer to a later question.
            await DropAsync(failure.Message);
            throw;
        }
        Publish(state);
        if (state.Fault is { } fault)
            throw new DeviceException(fault.Error, fault.Reason);
    }

    private async Task CheckAfterAsync(FrameSession<PrinterByte> session, CancellationToken cancellation)
    {
        var state = await PrinterState.AskAsync(session, cancellation);
        Publish(state);
        if (state.Fault is { } fault)
            throw new DeviceException(fault.Error, fault.Reason);
    }

    private async Task<DeviceException> GiveUpAsync(FrameSession<PrinterByte> session, DeviceException failure)
    {
        var reason = await CauseAsync(session, failure);
        await DropAsync(reason);
        return new DeviceException(DeviceError.OutcomeUnknown, $"the ticket was sent and nothing proves that it is out: {reason}", failure);
    }

    /// <summary>Asks a stopped printer for the cause and clears it; a printer that is gone leaves the failure as it was.</summary>
    private static async Task<string> CauseAsync(FrameSession<PrinterByte> session, DeviceException failure)
    {
        try
        {
            var state = await PrinterState.AskAsync(session, CancellationToken.None);
            await session.SendAsync(EscPos.ClearBuffer, ToClear, CancellationToken.None);
            return state.Fault?.Reason ?? failure.Message;
        }
        catch (DeviceException)
        {
            return failure.Message;
        }
    }

    private void Publish(PrinterState state)
    {
        var (at, detail) = state switch
        {
            { Fault: { } fault } => (DeviceState.NeedsAttention, fault.Reason),
            { PaperNearEnd: true } => (DeviceState.NeedsAttention, "the paper is near its end"),
            _ => (DeviceState.Ready, "the printer answers"),
        };
        Publish(at, StatusSource.Sensor, detail);
    }
}
