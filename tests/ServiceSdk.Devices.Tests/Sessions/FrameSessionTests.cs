using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Devices.Sessions;
using ServiceSdk.Devices.Tests.Support;
using ServiceSdk.Devices.Transports;
using Simulator.Post;

namespace ServiceSdk.Devices.Tests.Sessions;

public sealed class FrameSessionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly FakeTimeProvider _time = new();
    private readonly CapturingLog _log = new();

    [Fact]
    public async Task Ask_NoAnswer_IsATimeoutAfterThePatience()
    {
        await using var device = Device((_, _) => _time.Advance(Patience));
        await using var session = await ConnectAsync(device);

        (await AskAsync(session, Repeat.Never).ShouldFailAsync()).ShouldBe((DeviceError.Timeout, "no answer within 1000 ms"));
    }

    [Fact]
    public async Task Ask_NotRepeatable_IsSentOnce()
    {
        var asked = 0;
        await using var device = Device((_, _) =>
        {
            asked++;
            _time.Advance(Patience);
        });
        await using var session = await ConnectAsync(device);

        await AskAsync(session, Repeat.Never).ShouldFailAsync();

        asked.ShouldBe(1);
    }

    [Fact]
    public async Task Ask_RepeatableAndSpoiltOnce_IsSentTwice()
    {
        var answers = new Queue<byte>([0xFF, 0x07]);
        await using var device = Device((wire, _) => wire.WriteByte(answers.Dequeue()));
        await using var session = await ConnectAsync(device);

        (await AskAsync(session, Repeat.Safe)).ShouldBe((byte)7);
        _log.Lines.ShouldBe(["Information Asking again after ProtocolError "]);
    }

    [Fact]
    public async Task Ask_RepeatableAndNeverAnswered_IsSentThreeTimes()
    {
        var asked = 0;
        await using var device = Device((_, _) =>
        {
            asked++;
            _time.Advance(Patience);
        });
        await using var session = await ConnectAsync(device);

        (await AskAsync(session, Repeat.Safe).ShouldFailAsync()).Error.ShouldBe(DeviceError.Timeout);

        asked.ShouldBe(3);
    }

    [Fact]
    public async Task Ask_AnswersOfAnotherKindFirst_ThrowsThemAway()
    {
        await using var device = Device((wire, _) => wire.Write([1, 2, 7]));
        await using var session = await ConnectAsync(device);

        (await AskAsync(session, Repeat.Never)).ShouldBe((byte)7);
        _log.Lines.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Ask_HostsDeadlinePasses_IsATimeoutThatSaysSoAndIsNotRepeated()
    {
        using var deadline = new CancellationTokenSource();
        var asked = 0;
        await using var device = Device((_, _) =>
        {
            asked++;
            deadline.Cancel();
        });
        await using var session = await ConnectAsync(device);

        (await session.AskAsync(new byte[] { 1 }, _ => true, Patience, Repeat.Safe, deadline.Token).ShouldFailAsync())
            .ShouldBe((DeviceError.Timeout, "the host's deadline passed"));
        asked.ShouldBe(1);
    }

    [Fact]
    public async Task Ask_DeviceFloodsFirst_TheAnswerStillArrives()
    {
        await using var device = Device((wire, _) => wire.Write([.. Enumerable.Repeat((byte)1, 100_000), 7]));
        await using var session = await ConnectAsync(device);

        (await AskAsync(session, Repeat.Never)).ShouldBe((byte)7);
    }

    [Fact]
    public async Task Lost_DeviceClosesWhileNothingRuns_SaysWhy()
    {
        var device = new LoopbackPort(0, (_, _) => Task.CompletedTask);
        await using var session = await ConnectAsync(device);

        var lost = await session.Lost;

        (lost.Error, lost.Message).ShouldBe((DeviceError.Offline, "the device closed the connection"));
        await device.DisposeAsync();
    }

    [Fact]
    public async Task Ask_AfterTheSessionWasDisposed_IsOffline()
    {
        await using var device = Device((_, _) => { });
        var session = await ConnectAsync(device);
        await session.DisposeAsync();

        (await AskAsync(session, Repeat.Never).ShouldFailAsync()).ShouldBe((DeviceError.Offline, "the connection was closed here"));
    }

    private static async Task<byte?> AskAsync(FrameSession<byte?> session, Repeat repeat) =>
        await session.AskAsync(new byte[] { 1 }, answer => answer == 7, Patience, repeat, TestContext.Current.CancellationToken);

    private static LoopbackPort Device(Action<Stream, byte> act) => new(0, async (wire, cancellation) =>
    {
        var one = new byte[1];
        while (await wire.ReadAsync(one, cancellation) > 0)
            act(wire, one[0]);
    });

    private async Task<FrameSession<byte?>> ConnectAsync(LoopbackPort device) => new(
        await DeviceEndpoint.Parse(device.Address).ConnectAsync(TestContext.Current.CancellationToken), new ByteCodec(), _time, _log);
}
