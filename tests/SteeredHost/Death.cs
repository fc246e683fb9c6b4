using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ServiceSdk.Hosting.Journal;

namespace SteeredHost;

/// <summary>Where this process is to die: at the next record that holds the named event. Safe for concurrent use.</summary>
internal sealed class Death
{
    private static readonly ManualResetEvent Never = new(false);
    private volatile Order? _order;

    /// <summary>Takes an order: a point and an event's name.</summary>
    public void Arm(string order)
    {
        var words = order.Split(' ');
        _order = new Order(Enum.Parse<CrashPoint>(words[0]), words[1]);
    }

    /// <summary>The point at which a batch brings death; null when none of its records does.</summary>
    public CrashPoint? In(IReadOnlyList<Record> batch) =>
        _order is { } order && batch.Any(record => Names(record).Contains(order.Event)) ? order.Point : null;

    /// <summary>Whether a side effect's mark is the one to die at.</summary>
    public bool At(string mark) => _order == new Order(CrashPoint.SideEffectBegun, mark);

    /// <summary>SIGKILL: no finally, no flush, no farewell.</summary>
    [DoesNotReturn]
    public static void Now()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Never.WaitOne();
        throw new UnreachableException();
    }

    /// <summary>The events by name, a case's step by name and trigger too: <c>case.moved:close</c>.</summary>
    private static List<string> Names(Record record)
    {
        using var payload = JsonDocument.Parse(record.Payload);
        var names = new List<string>();
        foreach (var entry in payload.RootElement.EnumerateArray())
        {
            names.Add($"{entry.GetProperty("n")}");
            if (entry.GetProperty("d").TryGetProperty("trigger", out var trigger))
                names.Add($"{names[^1]}:{trigger}");
        }

        return names;
    }

    private sealed record Order(CrashPoint Point, string Event);
}
