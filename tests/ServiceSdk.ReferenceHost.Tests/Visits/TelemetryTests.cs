using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Visits;

/// <summary>What leaves the host for a collector says how it does, and nothing of who came.</summary>
public sealed class TelemetryTests
{
    private static readonly string[] Told = ["servicesdk.commands", "IssueTicket", "servicesdk.ticket.wait", "servicesdk.journal.commit.duration", "journal.commit"];
    private static readonly string[] Planted = ["郑测试", "11010519491231002X", "13900139084"];

    [Fact]
    public async Task Export_OfAVisit_TellsInstrumentsAndSpansAndNothingOfThePerson()
    {
        using var collector = Collector.Start();
        await using var host = new DemonstrationHost();
        await collector.ObserveAsync(async () => await host.InitializeAsync());
        var ticket = await Visit.TakeTicketAsync(host, Visit.IdCard);
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, ticket["ticket"]);
        var typed = new { name = Planted[0], idNumber = Planted[1], phone = Planted[2], identityChecked = true };
        await Visit.FileAsync(clerk, Visit.Renewal(ticket["ticket"], typed));

        var received = await Eventually.ReadAsync(() => Task.FromResult(collector.Received), all => Told.All(all.Contains));

        Planted.Where(received.Contains).ShouldBeEmpty();
    }
}
