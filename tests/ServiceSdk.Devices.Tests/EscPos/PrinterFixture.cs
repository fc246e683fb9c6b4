using EscPosPrinter;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Devices.Tests.Support;
using Simulator.EscPos;
using Simulator.Post;

namespace ServiceSdk.Devices.Tests.EscPos;

/// <summary>The real driver, on real TCP, at a simulated printer with a tray of its own.</summary>
internal sealed class PrinterFixture : IAsyncDisposable
{
    private readonly DirectoryInfo _tray = Directory.CreateTempSubdirectory("tray");
    private readonly EscPosSimulator _simulator;
    private readonly SimulatedPost _post;

    private PrinterFixture()
    {
        _simulator = new EscPosSimulator(new TicketFolder(_tray.FullName));
        _post = SimulatedPost.Open(_simulator);
        Printer = new EscPosPrinterDriver().Create<ITicketPrinter>(_post.WireAddress, Time, Log, ("paper", "58"));
    }

    public ITicketPrinter Printer { get; }

    public FakeTimeProvider Time { get; } = new();

    public CapturingLog Log { get; } = new();

    public string[] Tickets => [.. _tray.GetFiles("*.txt").OrderBy(file => file.Name).Select(file => File.ReadAllText(file.FullName))];

    public byte[][] Bytes => [.. _tray.GetFiles("*.bin").OrderBy(file => file.Name).Select(file => File.ReadAllBytes(file.FullName))];

    public static async Task<PrinterFixture> OpenAsync()
    {
        var fixture = new PrinterFixture();
        await fixture.ReopenAsync();
        return fixture;
    }

    public Task ReopenAsync() => Printer.OpenAsync(TestContext.Current.CancellationToken);

    public Task PrintAsync(string text) => Printer.PrintAsync(EscPos.Tickets.Of(new TextBlock(text), new TextBlock(text)), TestContext.Current.CancellationToken);

    public async Task ControlAsync(string line) =>
        (await _simulator.ControlAsync(line.Split(' '), CancellationToken.None)).ShouldBe("ok");

    /// <summary>Moves the clock past the driver's patience once, when the printer has stopped with a ticket in its buffer.</summary>
    public void JumpOnceStopped()
    {
        void Jump()
        {
            if (!_simulator.Stopped)
                return;
            _simulator.Rested -= Jump;
            Time.Advance(TimeSpan.FromSeconds(5));
        }
        _simulator.Rested += Jump;
    }

    public async ValueTask DisposeAsync()
    {
        await Printer.DisposeAsync();
        await _post.DisposeAsync();
        _tray.Delete(recursive: true);
    }
}
