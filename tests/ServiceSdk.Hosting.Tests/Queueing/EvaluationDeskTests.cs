using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Devices;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Oversight;
using ServiceSdk.Queueing;
using ServiceSdk.Tests.Queueing;

namespace ServiceSdk.Hosting.Tests.Queueing;

/// <summary>A grade belongs to one encounter, also when the ticket went on to another window since, and is given once.</summary>
public sealed class EvaluationDeskTests : IAsyncDisposable
{
    private const string Id = "320402006-1";
    private static readonly Actor Keypad = new("s-keypad", Roles.Device, Id, "keypad-1");

    private readonly string _folder = Directory.CreateTempSubdirectory("evaluations-").FullName;
    private readonly ServiceProvider _services;

    public EvaluationDeskTests() => _services = new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(TemporaryJournal.Morning.CivilTime)))
        .AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = Path.Combine(_folder, "data"), MasterKeyFile = Path.Combine(_folder, "master.key"),
            PluginDirectory = Path.Combine(_folder, "plugins"), DriverDirectory = Path.Combine(_folder, "drivers"),
        })
        .BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Grade_OfTheFirstOfTwoEncounters_IsBoundToItsWindow_AndGivenOnce()
    {
        var halls = _services.GetRequiredService<HallDirectory>();
        (await halls.ConfigureAsync(
            new HallConfiguration(
                Id, "兰陵街道为民服务中心", true, HallHours.RoundTheClock, TestHall.Plan.Lines, TestHall.Plan.Windows, TestHall.Targets, TestHall.Plan.Margin, 65, []),
            TemporaryJournal.Clerk, Guid.NewGuid())).Succeeded(out _, out var invalid).ShouldBeTrue(invalid?.Message);
        halls.Find(Id).Succeeded(out var hall, out _).ShouldBeTrue();
        foreach (var window in (string[])["w1", "w2", "w3"])
            await DoAsync(hall!, new OpenWindow(window, $"s-{window}", [TestHall.Residence, TestHall.Marriage, TestHall.Benefit]));
        var ticket = (await DoAsync(hall!, TestHall.Ask(TestHall.Residence))).OfType<TicketIssued>().Single().Ticket;
        await DoAsync(hall!, new CallNext("w1"));
        await DoAsync(hall!, new StartService(ticket, "w1"));
        await DoAsync(hall!, new TransferTicket(ticket, "w1", new TicketItem("x", "救助", TestHall.Benefit), TransferMode.KeepTime, false));
        await DoAsync(hall!, new CallNext("w3"));

        // Called by another window, not yet served there: the first grade may still come, the second not.
        (await GiveAsync($"{ticket}-1", Grade.VerySatisfied)).ShouldBe(("w1", null));
        (await GiveAsync($"{ticket}-1", Grade.Dissatisfied)).ShouldBe((null, "evaluation_already_given"));
        (await GiveAsync($"{ticket}-2", Grade.VerySatisfied)).ShouldBe((null, "encounter_unknown"));
        await DoAsync(hall!, new StartService(ticket, "w3"));
        (await GiveAsync($"{ticket}-2", Grade.VerySatisfied)).ShouldBe(("w3", null));
        (await GiveAsync($"{ticket}-02", Grade.VerySatisfied)).ShouldBe((null, "encounter_unknown"));
    }

    private async Task<(string? Window, string? Refused)> GiveAsync(string encounter, Grade grade)
    {
        var outcome = await _services.GetRequiredService<EvaluationDesk>().GiveAsync(
            Id, encounter, grade, EvaluationSource.Keypad, Keypad, Guid.NewGuid(), SHA256.HashData(Encoding.UTF8.GetBytes(encounter + grade)));
        return outcome.Succeeded(out var given, out var refusal) ? (given.Window, null) : (null, refusal.Code);
    }

    private static async Task<IReadOnlyList<IEvent>> DoAsync(Hall hall, ICommand command)
    {
        var outcome = await hall.ExecuteAsync(command, TemporaryJournal.Clerk, Guid.NewGuid(), SHA256.HashData(Encoding.UTF8.GetBytes(command.ToString()!)));
        outcome.Succeeded(out var answer, out var refusal).ShouldBeTrue($"{command}: {refusal?.Code}");
        return answer!.Events;
    }
}
