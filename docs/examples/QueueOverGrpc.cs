using Grpc.Core;
using ServiceSdk.Remote;

namespace ServiceSdk.Examples;

/// <summary>A kiosk that takes a ticket over gRPC, and a display that follows the hall and resumes where it left off.</summary>
public static class QueueOverGrpc
{
    /// <summary>Takes a ticket and waits until a display that left and came back has been told of it.</summary>
    /// <param name="address"><c>http://127.0.0.1:5081</c>, or <c>unix:/path/of/the/data/folder/grpc.sock</c>.</param>
    /// <param name="hall">The hall's id.</param>
    /// <param name="kiosk">How the kiosk signs in: <c>Terminal id:secret</c>.</param>
    /// <param name="display">How the display signs in.</param>
    /// <param name="print">Where lines go.</param>
    public static async Task RunAsync(string address, string hall, string kiosk, string display, Action<string> print)
    {
        using var channel = HallChannel.Open(address);
        var screen = channel.SignedIn("authorization", display);
        var seen = await LastAsync(screen, hall);

        // Many commands may be under way on one stream; each has a key of its own, kept until it is answered.
        await using var commands = new CommandStream(channel.SignedIn("authorization", kiosk));
        var take = new Command { Key = Guid.NewGuid().ToString(), Hall = hall, IssueTicket = new TicketRequest { Item = "tn2018-087" } };
        var answer = await commands.SendAsync(take);
        if (answer.WhatCase == Answer.WhatOneofCase.Refusal)
        {
            print($"{answer.Refusal.Code}: {answer.Refusal.Message}{answer.Refusal.Remedy}");
            return;
        }

        // Back after a broken line: everything after the last sequence seen is told, once.
        using var call = screen.Follow(new FollowRequest { Hall = hall, After = seen });
        await foreach (var news in call.ResponseStream.ReadAllAsync())
        {
            foreach (var one in news.Events)
                print($"{news.Sequence} {one.Name} {one.Number}");
            if (news.Events.Any(one => one.Ticket == answer.IssuedTicket.Ticket))
                return;
        }
    }

    /// <summary>The sequence of the first news that comes by, as a display keeps it.</summary>
    private static async Task<long> LastAsync(HallService.HallServiceClient screen, string hall)
    {
        using var call = screen.Follow(new FollowRequest { Hall = hall, After = 0 });
        await foreach (var news in call.ResponseStream.ReadAllAsync())
        {
            if (news.Sequence > 0)
                return news.Sequence;
        }

        throw new InvalidOperationException("The host ended the stream.");
    }
}
