using Grpc.Net.Client;
using ServiceSdk.ReferenceHost.Tests.Api;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Queue;
using ServiceSdk.Remote;

namespace ServiceSdk.ReferenceHost.Tests.Streaming;

/// <summary>What a manager does over gRPC is what REST does: the same answers, keys and refusals.</summary>
public sealed class RemoteManagementTests(ClosedHall hall) : IClassFixture<ClosedHall>, IAsyncLifetime
{
    private static readonly Skill Skill = new() { Department = "民政局", Group = "social-assistance" };

    private readonly GrpcChannel _channel = HallChannel.Open(hall.GrpcPort);
    private HallClient _rest = null!;
    private HallService.HallServiceClient _manager = null!;

    public async ValueTask InitializeAsync()
    {
        _rest = await hall.ManagerAsync();
        _manager = _channel.SignedIn("cookie", _rest.Cookie);
    }

    public ValueTask DisposeAsync()
    {
        _rest.Dispose();
        _channel.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Roster_OverGrpc_IsThatOfRest()
    {
        foreach (var (account, number) in ((string, string)[])[("manager", "9"), ("clerk-1", "8")])
        {
            (await EnlistAsync(account, number)).StaffNumber.Number.ShouldBe(number);
            (await TakeAsync(new Command { GrantSkills = Skills(number) })).StaffSkills.ShouldBe(Skills(number));
        }

        var (seat, substitute) = (new Seat { Window = "1", Number = "9" }, new Substitute { Number = "9", Substitute_ = "8" });
        (await TakeAsync(new Command { AssignSeat = seat })).Seat.ShouldBe(seat);
        (await TakeAsync(new Command { NameSubstitute = substitute })).Substitute.ShouldBe(substitute);
        (await StandsAsync()).ShouldBe(("social-assistance", "8", "9"));

        (await TakeAsync(new Command { WithdrawSkills = Skills("9") })).StaffSkills.ShouldBe(Skills("9"));
        (await TakeAsync(new Command { AssignSeat = new Seat { Window = "1" } })).Seat.HasNumber.ShouldBeFalse();
        (await TakeAsync(new Command { NameSubstitute = new Substitute { Number = "9" } })).Substitute.HasSubstitute_.ShouldBeFalse();
        (await StandsAsync()).ShouldBe((null, null, null));

        (await RefusedAsync(new Command { GrantSkills = Skills("7") }))
            .ShouldBe(("staff_unknown", "人员名册中没有这个人。"));
        (await RefusedAsync(new Command { AssignSeat = new Seat { Window = "2", Number = "9" } })).ShouldBe(("window_unknown", "没有这个窗口。"));
    }

    [Fact]
    public async Task Date_OverGrpc_IsChangedAndClosedAsOverRest()
    {
        var key = Guid.NewGuid();
        var change = new HoursChange
        {
            Date = QueueHall.Tomorrow, Issuing = { new Hours { From = 540, To = 600 } }, Service = { new Hours { From = 540, To = 660 } }, Reason = "延时服务",
        };
        var changed = (await TakeAsync(new Command { ChangeHours = change }, key)).DayHours;
        changed.ShouldBe(new DayHours { Date = change.Date, Issuing = { change.Issuing }, Service = { change.Service }, Reason = change.Reason });
        var same = new { issuing = new[] { new { from = 540, to = 600 } }, service = new[] { new { from = 540, to = 660 } }, reason = "延时服务" };
        (await _rest.PostAsync($"halls/{ClosedHall.Id}/days/{QueueHall.Tomorrow}/hours", same, key)).Status.ShouldBe(200);

        (await RefusedAsync(new Command { CloseDay = new Day { Date = QueueHall.Tomorrow } })).ShouldBe(("too_early_to_close", "还没有到关闭当天业务的时间。"));
        (await RefusedAsync(new Command { CloseDay = new Day { Date = "tomorrow" } })).ShouldBe(("request_malformed", "请求内容无法读取。"));
        (await TakeAsync(new Command { CloseDay = new Day { Date = QueueHall.Today } })).ClosedDay.ShouldBe(new ClosedDay { Date = QueueHall.Today });
    }

    private static StaffSkills Skills(string number) => new() { Number = number, Skills = { Skill } };

    private Task<Answer> EnlistAsync(string account, string number) =>
        TakeAsync(new Command { EnlistStaff = new Enlistment { UserName = $"{ClosedHall.Id}-{account}", Number = number } });

    /// <summary>As REST shows them: what number 9 may serve, who takes over, and whose the window is.</summary>
    private async Task<(string? Group, string? Substitute, string? Seat)> StandsAsync()
    {
        var roster = (await _rest.GetAsync($"halls/{ClosedHall.Id}/roster")).Body!;
        var nine = roster["staff"]!.AsArray().Single(one => (string?)one!["number"] == "9")!;
        return ((string?)nine["skills"]!.AsArray().SingleOrDefault()?["group"], (string?)nine["substitute"], (string?)roster["seats"]![0]!["number"]);
    }

    private async Task<Answer> TakeAsync(Command command, Guid? key = null)
    {
        (command.Hall, command.Key) = (ClosedHall.Id, $"{key ?? Guid.NewGuid()}");
        return await _manager.TakeAsync(command);
    }

    private async Task<(string Code, string Message)> RefusedAsync(Command command)
    {
        var refusal = (await TakeAsync(command)).Refusal.ShouldNotBeNull();
        return (refusal.Code, refusal.Message);
    }
}
