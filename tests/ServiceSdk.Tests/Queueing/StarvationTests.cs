using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

/// <summary>
/// The promise tier bounds every wait, however many green tickets arrive: with n windows skilled for it, K tickets that may still go before
/// it once it is critical, and services of at most S, wait ≤ M − m + (⌊K / n⌋ + 1)·S. K is known at that moment: those due earlier. Where
/// green is protected, K also holds every green ticket that waits then or arrives until the call.
/// </summary>
public sealed class StarvationTests
{
    private const long Service = 4 * TestHall.Minute;
    private const long Critical = (90 - 5) * TestHall.Minute;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public void Wait_OfOrdinary_UnderMoreGreenThanTheWindowsServe_StaysInsideTheBound(int windows, int greenEachMinute) =>
        new Day(windows, greenIsProtected: false).Run(greenEachMinute);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Wait_OfOrdinary_UnderEndlessProtectedGreen_StaysInsideTheBoundPlusItsArrivals(int windows) =>
        new Day(windows, greenIsProtected: true).Run(greenEachMinute: 1);

    /// <summary>Minute by minute: green tickets arrive without end, and every service takes as long as any may.</summary>
    private sealed class Day
    {
        private const int Ordinary = 5;

        private readonly TestHall _hall;
        private readonly bool _greenIsProtected;
        private readonly (string Id, long FreeAt)[] _windows;
        private readonly Dictionary<string, int> _mayGoBefore = [];
        private int _called;

        public Day(int windows, bool greenIsProtected)
        {
            _greenIsProtected = greenIsProtected;
            _windows = [.. Enumerable.Range(1, windows).Select(n => ($"w{n}", 0L))];
            _hall = new TestHall(TestHall.AllDay with
            {
                Windows = [.. _windows.Select(window => new Window(window.Id, window.Id, [TestHall.Residence]))],
                Targets = [.. TestHall.Targets.Select(target => target with { Protected = greenIsProtected && target.Class == TicketClass.Green })],
            }) { Now = 0 };
        }

        public void Run(int greenEachMinute)
        {
            for (var minute = 0; _called < Ordinary; minute++)
            {
                minute.ShouldBeLessThan(1440, "the ordinary tickets starve");
                _hall.Now = minute * TestHall.Minute;
                for (var n = 0; n < greenEachMinute; n++)
                    _hall.Issue(TestHall.Residence, TicketClass.Green);
                if (minute < Ordinary)
                    _hall.Issue(TestHall.Residence);
                CountBefore(greenEachMinute);
                for (var n = 0; n < _windows.Length; n++)
                {
                    if (_hall.Now >= _windows[n].FreeAt)
                        _windows[n].FreeAt = Take(_windows[n].Id);
                }
            }
        }

        private void CountBefore(int arrived)
        {
            if (_greenIsProtected)
            {
                foreach (var ticket in _mayGoBefore.Keys)
                    _mayGoBefore[ticket] += arrived;
            }

            var waiting = _hall.Queue.View.Tickets.Where(ticket => ticket.State == TicketState.Waiting).ToArray();
            foreach (var critical in waiting.Where(t => t.Class == TicketClass.Ordinary && _hall.Now == t.Standing.Reference + Critical))
            {
                _mayGoBefore[critical.Id] = waiting.Count(other =>
                    other.Standing.Due < critical.Standing.Due || (_greenIsProtected && other.Class == TicketClass.Green));
            }
        }

        private long Take(string window)
        {
            if (_hall.Queue.View.AtWindow(window) is { } served)
                _hall.Send(new FinishService(served.Id, window)).Value();
            if (_hall.Call(window) is not { } called)
                return _hall.Now;
            _hall.Send(new StartService(called.Ticket, window)).Value();
            if (called.Reason.Class == TicketClass.Ordinary)
            {
                _called++;
                called.Reason.Waited.ShouldBeLessThanOrEqualTo(
                    Critical + (_mayGoBefore.GetValueOrDefault(called.Ticket) / _windows.Length + 1) * Service);
            }

            return _hall.Now + Service;
        }
    }
}
