using ServiceSdk.Remote;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>A ticket over gRPC, as a kiosk takes it.</summary>
internal static class RemoteTicket
{
    /// <exception cref="NotMeasuredException">It was refused.</exception>
    public static async Task TakeAsync(this CommandStream stream)
    {
        var answer = await stream.SendAsync(new Command
        {
            Hall = Logins.Hall, Key = Guid.NewGuid().ToString(), IssueTicket = new TicketRequest { Item = EmbeddedHall.Item },
        });
        if (answer.WhatCase != Answer.WhatOneofCase.IssuedTicket)
            throw new NotMeasuredException($"A ticket over gRPC was answered {answer}.");
    }
}
