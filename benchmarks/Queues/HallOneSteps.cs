using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>HALL-1 one command at a time, windows in turn.</summary>
internal sealed class HallOneSteps
{
    private readonly MemoryHall _hall = new(HallOne.Plan);
    private int _line;
    private int _window;

    public HallOneSteps(int backlog)
    {
        for (var ticket = 0; ticket < backlog; ticket++)
            Issue();
    }

    public IEnumerable<string> Waiting(int count) => _hall.View.Tickets.Take(count).Select(ticket => ticket.Id);

    public void Issue()
    {
        _line = (_line + 1) % HallOne.Lines;
        _hall.Send(HallOne.Model.Ask(_line, green: _hall.Now++ % 7 == 0));
    }

    public TicketCalled Call()
    {
        _hall.Now++;
        _window = (_window + 1) % HallOne.Windows;
        return (TicketCalled)_hall.Send(HallOne.Model.Calls[_window]);
    }

    public ServiceStarted Start(TicketCalled called) => (ServiceStarted)_hall.Send(new StartService(called.Ticket, called.Window));

    public void Finish(ServiceStarted started) => _hall.Send(new FinishService(started.Ticket, started.Window));

    public void Transfer(TicketCalled called) => _hall.Send(new TransferTicket(
        called.Ticket, called.Window, HallOne.Model.Items[_line = (_line + 3) % HallOne.Lines], TransferMode.KeepTime, false));

    public void Cancel(string ticket) => _hall.Send(new CancelTicket(ticket));
}
