using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

public sealed class ReplayTests
{
    private static readonly Actor Other = new("s-other", "system", "320402-001", "replay");

    [Fact]
    public void Apply_TheSameEvents_GivesTheSameStateAndTheSameNextCall() =>
        Gen.Select(Gen.Int[0, 2].Array[0, 40], Gen.Int[0, 2].Array[0, 20], Gen.Long[0, 20 * TestHall.Minute]).Sample((arrivals, calls, gap) =>
        {
            var hall = new TestHall(TestHall.AllDay) { Now = 0 };
            Skill[] skills = [TestHall.Residence, TestHall.Marriage, TestHall.Benefit];
            foreach (var arrival in arrivals)
            {
                hall.Issue(skills[arrival], TestHall.Classes[hall.Log.Count % 3]);
                hall.Now += gap / 8;
            }

            foreach (var call in calls)
            {
                if (hall.Queue.View.AtWindow($"w{call + 1}") is { State: TicketState.Called } called)
                    hall.Send(new StartService(called.Id, called.Window!)).Value();
                else if (hall.Queue.View.AtWindow($"w{call + 1}") is { State: TicketState.Serving } serving)
                    hall.Send(new FinishService(serving.Id, serving.Window!)).Value();
                else
                    hall.Call($"w{call + 1}");
                hall.Now += gap;
            }

            var replayed = new HallQueue();
            foreach (var (@event, at) in hall.Log)
                replayed.Apply(@event, Other, at);

            TestHall.Seen(replayed).ShouldBe(TestHall.Seen(hall.Queue));
            foreach (var window in TestHall.Plan.Windows)
            {
                var envelope = new Envelope(Other, Guid.Empty, hall.At);
                var (live, again) = (hall.Queue.Decide(new CallNext(window.Id), envelope), replayed.Decide(new CallNext(window.Id), envelope));
                live.Succeeded(out var events, out var refusal);
                again.Succeeded(out var sameEvents, out var sameRefusal);
                sameEvents?.Single().ShouldBe(events!.Single());
                sameRefusal.ShouldBe(refusal);
            }
        }, iter: 300);
}
