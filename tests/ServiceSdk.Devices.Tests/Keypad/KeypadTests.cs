using EvaluationKeypad;
using ServiceSdk.Devices.Tests.Support;
using Simulator.Keypad;
using Simulator.Post;

namespace ServiceSdk.Devices.Tests.Keypad;

public sealed class KeypadTests : IAsyncLifetime
{
    private readonly KeypadSimulator _simulator = new();
    private SimulatedPost _post = null!;
    private IEvaluator _pad = null!;

    public async ValueTask InitializeAsync()
    {
        _post = SimulatedPost.Open(_simulator);
        _pad = new EvaluationKeypadDriver().Create<IEvaluator>(_post.WireAddress);
        await _pad.OpenAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _pad.DisposeAsync();
        await _post.DisposeAsync();
    }

    [Theory]
    [InlineData("1", Grade.VerySatisfied)]
    [InlineData("2", Grade.Satisfied)]
    [InlineData("3", Grade.Fair)]
    [InlineData("4", Grade.Dissatisfied)]
    [InlineData("5", Grade.VeryDissatisfied)]
    public async Task Key_PressedInTheSession_IsItsGrade(string key, Grade grade) => (await AskAsync($"press {key}")).ShouldBe(grade);

    [Fact]
    public async Task Press_Double_CountsOnceAndNotForTheNextCitizen()
    {
        (await AskAsync("double 5")).ShouldBe(Grade.VeryDissatisfied);
        (await AskAsync("press 1")).ShouldBe(Grade.VerySatisfied);
    }

    [Fact]
    public async Task Press_TwoKeys_TheFirstWins() => (await AskAsync("press 2", "press 5")).ShouldBe(Grade.Satisfied);

    [Fact]
    public async Task Press_BeforeTheSession_CountsForNothing()
    {
        await ControlAsync("press 5");

        (await AskAsync("press 1")).ShouldBe(Grade.VerySatisfied);
    }

    [Fact]
    public async Task Press_ForThePreviousCitizen_CountsForNothing()
    {
        await AskAsync("press 1");

        (await AskAsync("press-old 5", "press 2")).ShouldBe(Grade.Satisfied);
    }

    [Fact]
    public async Task Key_StuckDown_CountsForNothing() => (await AskAsync("hold 5", "press 1")).ShouldBe(Grade.VerySatisfied);

    [Fact]
    public async Task Key_ThePanelHasTooMany_CountsForNothing() => (await AskAsync("press 9", "press 3")).ShouldBe(Grade.Fair);

    [Fact]
    public async Task Press_AmongNoise_Counts() => (await AskAsync("fault noise", "press 4")).ShouldBe(Grade.Dissatisfied);

    [Fact]
    public async Task Press_SpoiltOnTheWay_CountsForNothing() => (await AskAsync("fault bad-checksum", "press 5", "press 1")).ShouldBe(Grade.VerySatisfied);

    [Fact]
    public async Task Nobody_Presses_IsATimeoutAndNoGrade()
    {
        using var deadline = new CancellationTokenSource();
        _simulator.Answered += type =>
        {
            if (type == 'O')
                deadline.Cancel();
        };

        (await _pad.AskAsync(new EvaluationSession("encounter-1"), deadline.Token).ShouldFailAsync())
            .ShouldBe((DeviceError.Timeout, "the host's deadline passed"));

        (await AskAsync("press 1")).ShouldBe(Grade.VerySatisfied);
    }

    [Fact]
    public async Task Unplug_WhileWaiting_IsOfflineAndNoGrade()
    {
        var opened = new TaskCompletionSource();
        _simulator.Answered += type =>
        {
            if (type == 'O')
                opened.TrySetResult();
        };
        var asking = _pad.AskAsync(new EvaluationSession("encounter-1"), TestContext.Current.CancellationToken);
        await opened.Task;

        await _post.DisposeAsync();

        (await asking.ShouldFailAsync()).Error.ShouldBe(DeviceError.Offline);
        _pad.Status.State.ShouldBe(DeviceState.Offline);
    }

    /// <summary>Asks for a grade, and once the session is open does what the citizen does.</summary>
    private async Task<Grade> AskAsync(params string[] citizen)
    {
        var done = new TaskCompletionSource();
        void Begin(char type)
        {
            if (type != 'O')
                return;
            _simulator.Answered -= Begin;
            _ = Task.Run(async () =>
            {
                foreach (var line in citizen)
                    await ControlAsync(line);
                done.SetResult();
            });
        }
        _simulator.Answered += Begin;
        var grade = await _pad.AskAsync(new EvaluationSession("encounter-1"), TestContext.Current.CancellationToken);
        await done.Task;
        return grade;
    }

    private async Task ControlAsync(string line) =>
        (await _simulator.ControlAsync(line.Split(' '), TestContext.Current.CancellationToken)).ShouldBe("ok");
}
