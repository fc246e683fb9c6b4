using EscPosPrinter;
using EvaluationKeypad;
using SdtIdCardReader;
using ServiceSdk.Devices.Tests.EscPos;
using ServiceSdk.Devices.Tests.Support;

namespace ServiceSdk.Devices.Tests.Simulators;

public sealed class SimulatorProcessTests
{
    [Fact]
    public async Task Sdt_CardLaidByTheControlPort_IsReadByTheDriver()
    {
        await using var simulator = await SimulatorProcess.StartAsync("sdt");
        await using var reader = new SdtIdCardReaderDriver().Create<IIdCardReader>(simulator.Wire);
        await reader.OpenAsync(TestContext.Current.CancellationToken);

        (await simulator.ControlAsync("lay resident-2")).ShouldBe("ok");

        (await reader.ReadAsync(TestContext.Current.CancellationToken)).Number.ShouldBe("320402190001010024");
    }

    [Fact]
    public async Task Sdt_Auto_LaysTheFirstCardForEveryRead()
    {
        await using var simulator = await SimulatorProcess.StartAsync("sdt", "--auto");
        await using var reader = new SdtIdCardReaderDriver().Create<IIdCardReader>(simulator.Wire);
        await reader.OpenAsync(TestContext.Current.CancellationToken);

        (await reader.ReadAsync(TestContext.Current.CancellationToken)).Number.ShouldBe("320402190001010016");
        (await reader.ReadAsync(TestContext.Current.CancellationToken)).Number.ShouldBe("320402190001010016");
    }

    [Fact]
    public async Task EscPos_TicketPrinted_IsKeptAsBytesAndAsText()
    {
        var tray = Directory.CreateTempSubdirectory("tray");
        await using var simulator = await SimulatorProcess.StartAsync("esc-pos", "--out", tray.FullName);
        await using var printer = new EscPosPrinterDriver().Create<ITicketPrinter>(simulator.Wire);
        await printer.OpenAsync(TestContext.Current.CancellationToken);

        await printer.PrintAsync(Tickets.Queue, TestContext.Current.CancellationToken);

        foreach (var kind in (string[])["bin", "txt"])
        {
            File.ReadAllBytes(Path.Combine(tray.FullName, $"ticket-0001.{kind}"))
                .ShouldBe(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "EscPos", $"golden-80.{kind}")));
        }
        tray.Delete(recursive: true);
    }

    [Fact]
    public async Task Keypad_Auto_PressesOnceTheSessionOpens()
    {
        await using var simulator = await SimulatorProcess.StartAsync("keypad", "--auto", "2");
        await using var pad = new EvaluationKeypadDriver().Create<IEvaluator>(simulator.Wire);
        await pad.OpenAsync(TestContext.Current.CancellationToken);

        (await pad.AskAsync(new EvaluationSession("encounter-1"), TestContext.Current.CancellationToken)).ShouldBe(Grade.Satisfied);
    }

    [Theory]
    [InlineData("sdt", "error: lay CARD | lift | swap CARD | fault KIND find|select|read")]
    [InlineData("keypad", "error: press KEY | double KEY | hold KEY | press-old KEY | fault noise|bad-checksum")]
    public async Task Control_UnknownLine_SaysWhatItKnows(string kind, string answer)
    {
        await using var simulator = await SimulatorProcess.StartAsync(kind);

        (await simulator.ControlAsync("dance")).ShouldBe(answer);
    }

    [Fact]
    public async Task Simulator_WhoseParentDies_ExitsEvenWhileAHostIsConnected()
    {
        await using var simulator = await SimulatorProcess.StartAsync("sdt");
        await using var reader = new SdtIdCardReaderDriver().Create<IIdCardReader>(simulator.Wire);
        await reader.OpenAsync(TestContext.Current.CancellationToken);

        (await simulator.LoseParentAsync()).ShouldBe(0);
    }
}
