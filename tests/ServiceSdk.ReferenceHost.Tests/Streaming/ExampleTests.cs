using ServiceSdk.Examples;
using ServiceSdk.ReferenceHost.Tests.Queue;

namespace ServiceSdk.ReferenceHost.Tests.Streaming;

public sealed class ExampleTests(QueueHall hall) : IClassFixture<QueueHall>
{
    [Fact]
    public async Task Example_OfTheDocs_TakesATicketAndIsToldOfIt()
    {
        var printed = new List<string>();

        // Something must have happened for a display to have seen it.
        await hall.ClerkAsync(1, "1");
        await QueueOverGrpc.RunAsync(
            hall.GrpcPort, "320402006-1", hall.Authorization("kiosk-1"), hall.Authorization("display-1"), printed.Add);

        printed[^1].ShouldMatch("^[0-9]+ ticket.issued C[0-9]{3}$");
    }
}
