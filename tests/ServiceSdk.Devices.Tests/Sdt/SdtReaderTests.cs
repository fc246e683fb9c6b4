using ServiceSdk.Devices.Tests.Support;

namespace ServiceSdk.Devices.Tests.Sdt;

public sealed class SdtReaderTests
{
    private static readonly TimeSpan PastPatience = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Open_AtAReader_IsReadyBecauseItAnswered()
    {
        await using var post = await ReaderFixture.OpenAsync();

        post.Reader.Status.State.ShouldBe(DeviceState.Ready);
        post.Reader.Status.Source.ShouldBe(StatusSource.Sensor);
    }

    [Theory]
    [InlineData("dribble", "find")]
    [InlineData("dribble", "read")]
    [InlineData("noise", "find")]
    [InlineData("noise", "read")]
    [InlineData("bad-checksum", "find")]
    [InlineData("bad-checksum", "select")]
    [InlineData("bad-checksum", "read")]
    [InlineData("lying-length", "read")]
    public async Task Answer_PartialNoisyOrSpoiltOnce_StillGivesTheWholeCard(string fault, string command)
    {
        await using var post = await ReaderFixture.OpenAsync();
        await post.ControlAsync("lay resident-1");
        await post.ControlAsync($"fault {fault} {command}");

        (await post.Reader.ReadAsync(TestContext.Current.CancellationToken)).Number.ShouldBe("320402190001010016");
    }

    [Fact]
    public async Task Answer_SpoiltEveryTime_IsAProtocolError()
    {
        await using var post = await ReaderFixture.OpenAsync();
        await post.ControlAsync("lay resident-1");
        await post.ControlAsync("fault bad-checksum read");
        await post.ControlAsync("fault bad-checksum read");
        await post.ControlAsync("fault bad-checksum read");

        (await post.Reader.ReadAsync(TestContext.Current.CancellationToken).ShouldFailAsync())
            .ShouldBe((DeviceError.ProtocolError, "the answer was spoilt: BadCheck"));
    }

    [Fact]
    public async Task Answer_StalledHalfway_IsAskedForAgainAndNotGluedToTheNext()
    {
        await using var post = await ReaderFixture.OpenAsync();
        await post.ControlAsync("lay resident-1");
        await post.ControlAsync("fault stall read");

        (await post.ReadWithJumpAsync("read", PastPatience)).Number.ShouldBe("320402190001010016");
    }

    [Fact]
    public async Task Unplug_MidRead_GivesNoHalfPerson()
    {
        await using var post = await ReaderFixture.OpenAsync();
        await post.ControlAsync("lay resident-1");
        await post.ControlAsync("fault cut-mid-frame read");

        (await post.Reader.ReadAsync(TestContext.Current.CancellationToken).ShouldFailAsync())
            .ShouldBe((DeviceError.Offline, "the device closed the connection"));
    }

    [Fact]
    public async Task Unplug_MidRead_IsPushedAndTheReaderServesAgainOnceReopened()
    {
        await using var post = await ReaderFixture.OpenAsync();
        await post.ControlAsync("lay resident-1");
        await post.ControlAsync("fault cut-mid-frame read");
        var offline = new TaskCompletionSource<DeviceStatus>();
        post.Reader.StatusChanged += (_, status) => offline.TrySetResult(status);

        await post.Reader.ReadAsync(TestContext.Current.CancellationToken).ShouldFailAsync();

        (await offline.Task).ShouldBe(new DeviceStatus(
            DeviceState.Offline, StatusSource.Sensor, post.Time.GetUtcNow().ToUnixTimeMilliseconds(), "the device closed the connection"));
        await post.Reader.OpenAsync(TestContext.Current.CancellationToken);
        await post.ControlAsync("lay resident-2");
        (await post.Reader.ReadAsync(TestContext.Current.CancellationToken)).Number.ShouldBe("320402190001010024");
    }

    [Fact]
    public async Task Card_SwappedBetweenFindAndRead_IsMediaRemoved()
    {
        await using var post = await ReaderFixture.OpenAsync();
        await post.ControlAsync("lay resident-1");
        await post.ControlAsync("swap resident-2");

        (await post.Reader.ReadAsync(TestContext.Current.CancellationToken).ShouldFailAsync())
            .ShouldBe((DeviceError.MediaRemoved, "the card was taken away or changed before it was read whole"));
    }

    [Fact]
    public async Task Card_NeverLaid_IsATimeoutWhenTheHostsDeadlinePasses()
    {
        await using var post = await ReaderFixture.OpenAsync();

        (await post.ReadUntilAsync("find").ShouldFailAsync()).Error.ShouldBe(DeviceError.Timeout);
    }

    [Fact]
    public async Task Card_LaidWhileWaiting_IsRead()
    {
        await using var post = await ReaderFixture.OpenAsync(TimeProvider.System);

        (await post.ReadLaidLateAsync("resident-2")).Number.ShouldBe("320402190001010024");
    }

    [Fact]
    public async Task Card_LeftLyingAfterARead_IsNotReadAgain()
    {
        await using var post = await ReaderFixture.OpenAsync();
        await post.ControlAsync("lay resident-1");
        await post.Reader.ReadAsync(TestContext.Current.CancellationToken);

        (await post.ReadUntilAsync("find").ShouldFailAsync()).Error.ShouldBe(DeviceError.Timeout);
    }

    [Theory]
    [InlineData("foreign", "card layout not supported: type letter I")]
    [InlineData("hmt", "card layout not supported: type letter J")]
    public async Task Card_OfAnotherLayout_IsRefusedAndTheNextOneServed(string card, string message)
    {
        await using var post = await ReaderFixture.OpenAsync();
        await post.ControlAsync($"lay {card}");

        (await post.Reader.ReadAsync(TestContext.Current.CancellationToken).ShouldFailAsync()).ShouldBe((DeviceError.Illegal, message));

        await post.ControlAsync("lay resident-1");
        (await post.Reader.ReadAsync(TestContext.Current.CancellationToken)).Name.ShouldBe("钱示例");
    }

    [Fact]
    public async Task Reply_ToTheReadThatTimedOut_IsNotTakenForTheNextCitizens()
    {
        await using var post = await ReaderFixture.OpenAsync();
        await post.ControlAsync("lay resident-1");
        await post.ControlAsync("fault late read");
        (await post.ReadUntilAsync("read").ShouldFailAsync()).ShouldBe((DeviceError.Timeout, "the host's deadline passed"));

        await post.ControlAsync("lay resident-2");

        (await post.Reader.ReadAsync(TestContext.Current.CancellationToken)).Number.ShouldBe("320402190001010024");
        post.Log.Lines.ShouldContain("Debug Threw away a frame that answers no pending request ");
    }

    [Theory]
    [InlineData("find")]
    [InlineData("select")]
    [InlineData("read")]
    public async Task Reply_LateAndJoinedToTheSecondAsking_StillGivesTheWholeCard(string command)
    {
        await using var post = await ReaderFixture.OpenAsync();
        await post.ControlAsync("lay resident-1");
        await post.ControlAsync($"fault late {command}");

        (await post.ReadWithJumpAsync(command, PastPatience)).Number.ShouldBe("320402190001010016");
    }

    [Fact]
    public async Task Read_BeforeOpen_IsClosed()
    {
        await using var reader = new SdtIdCardReader.SdtIdCardReaderDriver().Create<IIdCardReader>("tcp://127.0.0.1:1");

        (await reader.ReadAsync(TestContext.Current.CancellationToken).ShouldFailAsync()).ShouldBe((DeviceError.Closed, "the device is not open"));
    }

    [Fact]
    public async Task Read_WhileAnotherRuns_IsBusy()
    {
        await using var post = await ReaderFixture.OpenAsync();
        using var deadline = new CancellationTokenSource();
        var first = post.Reader.ReadAsync(deadline.Token);

        (await post.Reader.ReadAsync(deadline.Token).ShouldFailAsync()).ShouldBe((DeviceError.Busy, "another command is running"));

        await deadline.CancelAsync();
        (await first.ShouldFailAsync()).Error.ShouldBe(DeviceError.Timeout);
    }
}
