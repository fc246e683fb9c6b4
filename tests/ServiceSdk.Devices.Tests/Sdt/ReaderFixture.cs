using Microsoft.Extensions.Time.Testing;
using SdtIdCardReader;
using ServiceSdk.Devices.Tests.Support;
using Simulator.Post;
using Simulator.Sdt;

namespace ServiceSdk.Devices.Tests.Sdt;

/// <summary>The real driver, on real TCP, at a simulated reader. Its clock stands until a test moves it.</summary>
internal sealed class ReaderFixture : IAsyncDisposable
{
    private readonly SdtSimulator _simulator = new(Cards.All);
    private readonly SimulatedPost _post;

    private ReaderFixture(TimeProvider? time)
    {
        _post = SimulatedPost.Open(_simulator);
        Reader = new SdtIdCardReaderDriver().Create<IIdCardReader>(_post.WireAddress, time ?? Time, Log);
        Reader.StatusChanged += (_, status) => Statuses.Enqueue(status);
    }

    public IIdCardReader Reader { get; }

    public FakeTimeProvider Time { get; } = new();

    public CapturingLog Log { get; } = new();

    public System.Collections.Concurrent.ConcurrentQueue<DeviceStatus> Statuses { get; } = [];

    public static async Task<ReaderFixture> OpenAsync(TimeProvider? time = null)
    {
        var fixture = new ReaderFixture(time);
        await fixture.Reader.OpenAsync(TestContext.Current.CancellationToken);
        return fixture;
    }

    public async Task ControlAsync(string line) =>
        (await _simulator.ControlAsync(line.Split(' '), CancellationToken.None)).ShouldBe("ok");

    /// <summary>Reads until the host's deadline, which passes as soon as the reader has dealt with a command so many times.</summary>
    public async Task<IdCard> ReadUntilAsync(string command, int times = 1)
    {
        using var deadline = new CancellationTokenSource();
        using var watching = On(command, times, deadline.Cancel);
        return await Reader.ReadAsync(deadline.Token);
    }

    /// <summary>Reads while the clock jumps ahead as soon as the reader has dealt with a command.</summary>
    public async Task<IdCard> ReadWithJumpAsync(string command, TimeSpan jump)
    {
        using var watching = On(command, 1, () => Time.Advance(jump));
        return await Reader.ReadAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Reads while a citizen lays a card down after the reader has looked for one in vain.</summary>
    public async Task<IdCard> ReadLaidLateAsync(string card)
    {
        using var watching = On("find", 1, () => _simulator.ControlAsync(["lay", card], CancellationToken.None));
        return await Reader.ReadAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Reader.DisposeAsync();
        await _post.DisposeAsync();
    }

    private Watching On(string command, int times, Action act)
    {
        void Count(string answered)
        {
            if (answered == command && --times == 0)
                act();
        }
        _simulator.Answered += Count;
        return new Watching(() => _simulator.Answered -= Count);
    }

    private sealed class Watching(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
