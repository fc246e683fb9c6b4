using System.Security.Cryptography;
using System.Text;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.Tests.Queueing;

namespace ServiceSdk.Hosting.Tests.Queueing;

/// <summary>A hall's day on a journal in a file, with as many windows for one line as asked.</summary>
internal sealed class JournaledHall : IDisposable
{
    private static readonly DateOnly Date = CivilTime.Date(TemporaryJournal.Morning.CivilTime);

    private JournaledStream<HallQueue> _queue;

    private JournaledHall() => _queue = Stream();

    public TemporaryJournal Journal { get; } = new();

    public static async Task<JournaledHall> OpenAsync(int windows, HallPlan? plan = null)
    {
        var hall = new JournaledHall();
        plan ??= TestHall.AllDay with { Windows = [.. Enumerable.Range(1, windows).Select(n => new Window($"w{n}", $"{n}号窗口", [TestHall.Residence, TestHall.Marriage]))] };
        await hall.DoAsync(new OpenDay("320402-001", Date, plan));
        foreach (var window in plan.Windows)
            await hall.DoAsync(new OpenWindow(window.Id, $"s-{window.Id}", window.Skills));
        return hall;
    }

    /// <summary>The process ends; another reads the file.</summary>
    public void Restart()
    {
        Journal.Close();
        Journal.Open();
        _queue = Stream();
    }

    public Task<Outcome<Answer>> SendAsync(ICommand command, Guid? key = null) => _queue.ExecuteAsync(
        command, TemporaryJournal.Clerk, key ?? Guid.NewGuid(), SHA256.HashData(Encoding.UTF8.GetBytes(command.ToString()!))).AsTask();

    public async Task<IReadOnlyList<IEvent>> DoAsync(ICommand command, Guid? key = null) => (await SendAsync(command, key).Answer()).Events;

    public async Task<string> IssueAsync() =>
        (await DoAsync(TestHall.Ask(TestHall.Residence))).ShouldHaveSingleItem().ShouldBeOfType<TicketIssued>().Ticket;

    public Task<T> ReadAsync<T>(Func<IQueueView, T> read) => _queue.ReadAsync(queue => read(queue.View)).AsTask();

    public void Dispose() => Journal.Dispose();

    private JournaledStream<HallQueue> Stream() => new(StreamNames.Queue("320402-001", Date), Journal.Access, static () => new HallQueue());
}
