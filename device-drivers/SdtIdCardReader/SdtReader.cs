using ServiceSdk.Devices;
using ServiceSdk.Devices.Sessions;

namespace SdtIdCardReader;

/// <summary>
/// Find, select, read. Every read begins with a find, whose answer no other command gives; a reader answers in order, so once the
/// find is answered no older answer can still arrive and pass for this citizen's.
/// </summary>
internal sealed class SdtReader(DeviceContext context) : FramedDevice<SdtReply>(context, new SdtCodec()), IIdCardReader
{
    private static readonly TimeSpan BetweenFinds = TimeSpan.FromMilliseconds(200);

    public Task<IdCard> ReadAsync(CancellationToken cancellation) => RunAsync(async session =>
    {
        while (true)
        {
            await FindAsync(session, cancellation);
            if ((await AskAsync(session, SdtCommand.Select, cancellation)).Status == SdtStatus.Ok)
                return await ReadSelectedAsync(session, cancellation);
        }
    });

    protected override async Task ProbeAsync(FrameSession<SdtReply> session, CancellationToken cancellation)
    {
        await AskAsync(session, SdtCommand.Find, cancellation);
        Publish(DeviceState.Ready, StatusSource.Sensor, "the reader answers");
    }

    private async Task FindAsync(FrameSession<SdtReply> session, CancellationToken cancellation)
    {
        while ((await AskAsync(session, SdtCommand.Find, cancellation)).Status != SdtStatus.Found)
        {
            try
            {
                await Task.Delay(BetweenFinds, Time, cancellation);
            }
            catch (OperationCanceledException late)
            {
                throw new DeviceException(DeviceError.Timeout, "no card was laid down before the host's deadline", late);
            }
        }
    }

    private async Task<IdCard> ReadSelectedAsync(FrameSession<SdtReply> session, CancellationToken cancellation)
    {
        var reply = await AskAsync(session, SdtCommand.Read, cancellation);
        if (reply.Status == SdtStatus.ReadFailed)
            throw new DeviceException(DeviceError.MediaRemoved, "the card was taken away or changed before it was read whole");
        var card = CardRecord.Parse(reply.Body.Span);
        Publish(DeviceState.Ready, StatusSource.Sensor, "the reader answers");
        return card;
    }

    private static async Task<SdtReply> AskAsync(FrameSession<SdtReply> session, SdtCommand command, CancellationToken cancellation)
    {
        var reply = await session.AskAsync(command.Frame, command.Answers, command.Patience, Repeat.Safe, cancellation);
        return reply.Status switch
        {
            SdtStatus.HostChecksumWrong or SdtStatus.HostLengthWrong or SdtStatus.BadCommand =>
                throw new DeviceException(DeviceError.ProtocolError, $"the reader refused {command.Name}: {reply.Status}"),
            _ => reply,
        };
    }
}
