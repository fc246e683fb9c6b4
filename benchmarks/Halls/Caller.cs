using System.Diagnostics;
using System.Runtime.CompilerServices;
using ServiceSdk.Benchmarks.Queues;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>Sends one step after another, each when the one before is answered, and keeps what was answered.</summary>
internal sealed class Caller(IQueueEngine engine, ModelHall model)
{
    public List<Answered> Answered { get; } = [];

    /// <summary>Takes the next visit of the trace into the hall, as if only to fill it.</summary>
    public async Task ComeAsync(int hall, Trace trace)
    {
        var visit = trace.Next();
        await SendAsync(new Step(StepKind.Take, hall, Key(), Line: visit.Line % model.Lines, Green: visit.Green));
    }

    /// <summary>One visit: take, call, start, finish, rate, with what the trace makes happen between. The one who is called may be another.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="trace">Who comes.</param>
    /// <param name="windows">Its windows.</param>
    /// <param name="arrivedAt">When its first step counts from, on the stopwatch.</param>
    public async Task VisitAsync(int hall, Trace trace, HallWindows windows, long arrivedAt)
    {
        var visit = trace.Next();
        var ticket = await EnterAsync(hall, visit, arrivedAt);
        if (HallOneMix.IsCancelled(visit.Of100))
        {
            await SendAsync(new Step(StepKind.Cancel, hall, Key(), ticket));
            return;
        }

        var window = await windows.EnterAsync();
        var (served, encounter) = await ServeAsync(hall, window, visit);
        windows.Leave(window);
        if (served is not null)
            await SendAsync(new Step(StepKind.Rate, hall, Key(), served, window, BoundTo: encounter));
    }

    /// <summary>Serves to the end who is at a window.</summary>
    public async Task ClearAsync(int hall, int window, string ticket, bool serving)
    {
        if (!serving)
            await SendAsync(new Step(StepKind.Start, hall, Key(), ticket, window));
        await SendAsync(new Step(StepKind.Finish, hall, Key(), ticket, window));
    }

    private async ValueTask<string> EnterAsync(int hall, Visit visit, long arrivedAt)
    {
        if (!HallOneMix.IsBooked(visit.Of100))
            return (await SendAsync(new Step(StepKind.Take, hall, Key(), Line: visit.Line % model.Lines, Green: visit.Green), arrivedAt))!;
        var booked = await SendAsync(new Step(StepKind.Book, hall, Key(), Line: visit.Line % model.Lines), arrivedAt);
        return (await SendAsync(new Step(StepKind.CheckIn, hall, Key(), Line: visit.Line % model.Lines, BoundTo: booked)))!;
    }

    /// <summary>Calls until somebody is served.</summary>
    /// <returns>Null when nobody is left to call, and for an absence that ends the visit.</returns>
    private async ValueTask<(string? Ticket, string? Encounter)> ServeAsync(int hall, int window, Visit visit)
    {
        if (await CallAsync(hall, window) is not { } called)
            return default;
        if (HallOneMix.IsRecalled(visit.Of100))
            await SendAsync(new Step(StepKind.Recall, hall, Key(), called, window));
        if (HallOneMix.CourseOf(visit.Of100) is var course and not Course.Served)
        {
            await DivertAsync(hall, window, called, course, visit);
            if (course == Course.Absent || await CallAsync(hall, window) is not { } next)
                return default;
            called = next;
        }

        var encounter = await SendAsync(new Step(StepKind.Start, hall, Key(), called, window));
        await SendAsync(new Step(StepKind.Finish, hall, Key(), called, window));
        return (called, encounter);
    }

    /// <summary>The one who was called leaves the window without being served to the end.</summary>
    private async ValueTask DivertAsync(int hall, int window, string ticket, Course course, Visit visit)
    {
        switch (course)
        {
            case Course.Absent or Course.AbsentAndBack:
                await SendAsync(new Step(StepKind.NoShow, hall, Key(), ticket, window));
                if (course == Course.AbsentAndBack)
                    await SendAsync(new Step(StepKind.Rejoin, hall, Key(), ticket));
                return;
            case Course.Held:
                await SendAsync(new Step(StepKind.Hold, hall, Key(), ticket, window));
                await SendAsync(new Step(StepKind.Resume, hall, Key(), ticket));
                return;
            default:
                var line = (visit.Line + 1 + window) % model.Lines;
                await SendAsync(new Step(StepKind.Start, hall, Key(), ticket, window));
                await SendAsync(new Step(StepKind.Transfer, hall, Key(), ticket, window, line, ToTail: course == Course.MovedToTail));
                return;
        }
    }

    private ValueTask<string?> CallAsync(int hall, int window) => SendAsync(new Step(StepKind.Call, hall, Key(), Window: window));

    private ValueTask<string?> SendAsync(Step step) => SendAsync(step, Stopwatch.GetTimestamp());

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<string?> SendAsync(Step step, long asked)
    {
        var answer = await engine.TakeAsync(step);
        if (answer is not null)
            Answered.Add(Halls.Answered.Of(step, answer, asked, Stopwatch.GetTimestamp()));
        return answer;
    }

    /// <summary>As random as a client's, without what the system's source of randomness costs: that is the client's.</summary>
    private static Guid Key()
    {
        Span<byte> key = stackalloc byte[16];
        Random.Shared.NextBytes(key);
        return new Guid(key);
    }
}
