using Spectre.Console;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Shows how far a long computation is: on standard error, and only to a person at a terminal.</summary>
internal static class ProgressBar
{
    /// <param name="label">What goes on.</param>
    /// <param name="work">Is given what it tells the share that is done.</param>
    public static T Show<T>(string label, Func<Action<double>?, T> work)
    {
        if (Console.IsErrorRedirected)
            return work(null);
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask(label, maxValue: 1);
            return work(share => task.Value = share);
        });
    }
}
