using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

/// <summary>One append that stands still between the writer and the disk.</summary>
internal sealed class Stage
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Ending> _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How an append may end.</summary>
    public enum Ending
    {
        /// <summary>As the store ends it.</summary>
        Pass,

        /// <summary>Nothing was written.</summary>
        FailBefore,

        /// <summary>All was written, and the writer was not told.</summary>
        FailAfter,
    }

    /// <summary>Completes when the writer has come.</summary>
    public Task Entered => _entered.Task;

    /// <summary>Lets it end; what was said first counts.</summary>
    public void End(Ending ending) => _ending.TrySetResult(ending);

    internal long Run(Func<long> append)
    {
        _entered.SetResult();
        var ending = _ending.Task.GetAwaiter().GetResult();
        var first = ending == Ending.FailBefore ? 0 : append();
        return ending == Ending.Pass ? first : throw new JournalUnavailableException("Staged.");
    }
}
