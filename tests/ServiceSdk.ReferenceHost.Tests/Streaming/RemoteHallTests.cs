using Grpc.Core;
using Grpc.Net.Client;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Queue;
using ServiceSdk.Remote;

namespace ServiceSdk.ReferenceHost.Tests.Streaming;

/// <summary>The queue's commands over gRPC are those of REST: the same rules, the same keys, the same refusals.</summary>
public sealed class RemoteHallTests(QueueHall hall) : IClassFixture<QueueHall>, IDisposable
{
    private const string Id = "320402006-1";

    private readonly GrpcChannel _channel = HallChannel.Open(hall.GrpcPort);

    [Fact]
    public async Task Visit_OverGrpc_IsServedAndRated()
    {
        using var rest = await hall.ClerkAsync(1, "1");
        var (kiosk, clerk, screen) = (Terminal("kiosk-1"), _channel.SignedIn("cookie", rest.Cookie), Terminal("screen-1"));

        var issued = (await kiosk.TakeAsync(Command(Issue(QueueHall.Household)))).IssuedTicket;
        var called = (await clerk.TakeAsync(Command(new Command { CallNext = new Window { Window_ = "1" } }))).CalledTicket;
        (called.Ticket, called.Number, called.Reason.Class).ShouldBe((issued.Ticket, issued.Number, "ordinary"));
        var inHand = new TicketAtWindow { Window = "1", Ticket = called.Ticket };
        (await clerk.TakeAsync(Command(new Command { RecallTicket = inHand }))).RecalledTicket.Recall.ShouldBe(1);
        var started = (await clerk.TakeAsync(Command(new Command { StartService = inHand }))).Encounter;
        (await clerk.TakeAsync(Command(new Command { FinishService = inHand }))).Encounter.Encounter_.ShouldBe(started.Encounter_);
        var grade = new Evaluation { Encounter = started.Encounter_, Grade = 5 };
        (await screen.TakeAsync(Command(new Command { Evaluate = grade }))).Evaluation.ShouldBe(grade);

        (await rest.GetAsync($"{QueueHall.Hall}/tickets/{issued.Ticket}"))["state"].ShouldBe("finished");
    }

    [Fact]
    public async Task Key_UsedAtOneDoor_IsAnsweredTheSameAtTheOther()
    {
        using var rest = hall.Terminal("kiosk-1");
        var (kiosk, key) = (Terminal("kiosk-1"), Guid.NewGuid());
        var first = await rest.PostAsync($"{QueueHall.Hall}/tickets", new { item = QueueHall.ResidencePermit }, key);

        (await kiosk.TakeAsync(Command(Issue(QueueHall.ResidencePermit), key))).IssuedTicket.Ticket.ShouldBe(first["ticket"]);
        Refused(await kiosk.TakeAsync(Command(Issue(QueueHall.IdCard), key)))
            .ShouldBe(("idempotency_key_reused", "这个请求编号已经用于另一项操作。"));

        var cancel = new Command { CancelTicket = new Ticket { Ticket_ = first["ticket"] } };
        (await kiosk.TakeAsync(Command(cancel))).TicketStanding.State.ShouldBe("cancelled");
    }

    [Fact]
    public async Task Command_NotAllowedOrNotReadable_IsRefusedAsData()
    {
        var kiosk = Terminal("kiosk-1");
        Refused(await kiosk.TakeAsync(Command(new Command { CallNext = new Window { Window_ = "1" } })))
            .ShouldBe(("forbidden", "没有这项操作的权限。"));
        Refused(await kiosk.TakeAsync(new Command { Hall = Id })).ShouldBe(("idempotency_key_missing", "缺少请求编号。"));
        Refused(await kiosk.TakeAsync(new Command { Hall = Id, Key = "1" })).ShouldBe(("idempotency_key_invalid", "请求编号不是UUID。"));
        Refused(await kiosk.TakeAsync(Command(new Command()))).ShouldBe(("request_malformed", "请求内容无法读取。"));
        Refused(await kiosk.TakeAsync(new Command(Command(Issue(QueueHall.IdCard))) { Hall = "none" })).ShouldBe(("forbidden", "没有这项操作的权限。"));

        using var rest = await hall.ClerkAsync(1, "1");
        Refused(await _channel.SignedIn("cookie", rest.Cookie).TakeAsync(Command(new Command { CallNext = new Window { Window_ = "2" } })))
            .ShouldBe(("window_of_other", "这不是您登录的窗口。"));
    }

    [Fact]
    public async Task Command_EveryOne_IsForbiddenToADisplay()
    {
        var display = Terminal("display-1");
        foreach (var field in Remote.Command.Descriptor.Oneofs.Single().Fields)
        {
            var command = Command(new Command());
            field.Accessor.SetValue(command, field.MessageType.Parser.ParseFrom(ReadOnlySpan<byte>.Empty));
            Refused(await display.TakeAsync(command)).Code.ShouldBe("forbidden", field.Name);
        }
    }

    [Fact]
    public async Task Call_OfNobody_IsUnauthenticated() =>
        (await Should.ThrowAsync<RpcException>(async () => await new HallService.HallServiceClient(_channel).TakeAsync(Command(Issue(QueueHall.IdCard)))))
            .StatusCode.ShouldBe(StatusCode.Unauthenticated);

    [Fact]
    public async Task Stream_ManyAtOnceOverTheSocket_AnswersEachUnderItsKey()
    {
        using var channel = HallChannel.Open(hall.GrpcSocket);
        await using var stream = new CommandStream(channel.SignedIn("authorization", hall.Authorization("kiosk-1")));
        var commands = Enumerable.Range(0, 300).Select(_ => Command(Issue(QueueHall.ResidencePermit))).ToList();

        var answers = await Task.WhenAll(commands.Select(stream.SendAsync));

        answers.Select(answer => answer.Key).ShouldBe(commands.Select(command => command.Key));
        answers.Select(answer => answer.IssuedTicket.Number).Distinct().Count().ShouldBe(300);
        (await stream.SendAsync(commands[7])).ShouldBe(answers[7]);
    }

    [Fact]
    public async Task Stream_WhoseSessionIsLockedThenEnds_TakesNothingMore()
    {
        using var rest = await hall.ClerkAsync(1, "1");
        await using var stream = new CommandStream(_channel.SignedIn("cookie", rest.Cookie));
        var open = new Command { OpenWindow = new Window { Window_ = "1" } };
        (await stream.SendAsync(Command(open))).WindowStanding.State.ShouldBe("open");

        (await rest.PostAsync("session/locking", new { })).Status.ShouldBe(204);
        (await SendToAnEndingStreamAsync()).ShouldBeOneOf("session_locked", nameof(StatusCode.Unavailable));
        (await rest.PostAsync("session", new { userName = $"{Id}-clerk-1", password = MadeHall.Secret, window = "1" })).Status.ShouldBe(200);
        (await SendToAnEndingStreamAsync()).ShouldBeOneOf("sign_in_required", nameof(StatusCode.Unavailable));

        // The host ends such a stream when it next looks at it: a command is refused until then, and not taken after.
        async Task<string> SendToAnEndingStreamAsync()
        {
            try
            {
                return Refused(await stream.SendAsync(Command(open))).Code;
            }
            catch (RpcException e)
            {
                return e.StatusCode.ToString();
            }
        }
    }

    [Fact]
    public async Task Stream_OfNobody_FailsEverySendWithTheCallsStatus()
    {
        await using var stream = new CommandStream(new HallService.HallServiceClient(_channel));
        (await Should.ThrowAsync<RpcException>(() => stream.SendAsync(Command(Issue(QueueHall.IdCard)))))
            .StatusCode.ShouldBeOneOf(StatusCode.Unauthenticated, StatusCode.Unavailable);
    }

    [Fact]
    public async Task Follow_ResumedAfterEachSequence_TellsTheRestOnce()
    {
        var kiosk = Terminal("kiosk-1");
        for (var n = 0; n < 4; n++)
            await kiosk.TakeAsync(Command(Issue(QueueHall.ResidencePermit)));
        using var rest = hall.Terminal("display-1");
        var last = (long)(await rest.GetAsync($"{QueueHall.Hall}/board")).Body!["sequence"]!;
        var all = await FollowAsync(last - 4, last);

        all.Select(news => news.Sequence).ShouldBe([last - 3, last - 2, last - 1, last]);
        all.SelectMany(news => news.Events).ShouldAllBe(one => one.Name == "ticket.issued" && one.Number.StartsWith('C'));
        for (var after = last - 3; after < last; after++)
            (await FollowAsync(after, last)).ShouldBe(all.Where(news => news.Sequence > after));
    }

    [Fact]
    public async Task Follow_FromWhereItCannotBegin_IsRefusedAsData()
    {
        (await EndedAsync(new FollowRequest { Hall = Id, After = long.MaxValue })).ShouldBe(("resume_ahead", "续传序号大于系统中的最后一个序号。"));
        (await EndedAsync(new FollowRequest { Hall = "none" })).ShouldBe(("forbidden", "没有这项操作的权限。"));
    }

    public void Dispose() => _channel.Dispose();

    private HallService.HallServiceClient Terminal(string id) => _channel.SignedIn("authorization", hall.Authorization(id));

    private static Command Issue(string item) => new() { IssueTicket = new TicketRequest { Item = item } };

    private static Command Command(Command command, Guid? key = null)
    {
        (command.Hall, command.Key) = (Id, (key ?? Guid.NewGuid()).ToString());
        return command;
    }

    private static (string Code, string Message) Refused(Answer answer)
    {
        answer.WhatCase.ShouldBe(Answer.WhatOneofCase.Refusal);
        answer.Refusal.Remedy.ShouldNotBeEmpty();
        return (answer.Refusal.Code, answer.Refusal.Message);
    }

    private async Task<List<News>> FollowAsync(long after, long last)
    {
        var taken = new List<News>();
        using var call = Terminal("display-1").Follow(new FollowRequest { Hall = Id, After = after });
        await foreach (var news in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (news.Sequence > 0)
                taken.Add(news);
            if (news.Sequence == last)
                break;
        }

        return taken;
    }

    private async Task<(string Code, string Message)> EndedAsync(FollowRequest request)
    {
        using var call = Terminal("display-1").Follow(request);
        (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken)).ShouldBeTrue();
        var ended = call.ResponseStream.Current.Ended;
        (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken)).ShouldBeFalse();
        return (ended.Code, ended.Message);
    }
}
