using System.Collections.Concurrent;

namespace ServiceSdk.Hosting.Journal;

/// <summary>Lets a long sequence be made on one processor while another takes it.</summary>
internal static class ReadAhead
{
    // Short ones are made where they are taken. Chunks, since handing over costs more than an element.
    private const int ChunkSize = 1024, ChunksAhead = 4;

    /// <summary>The same elements in the same order, and what their making throws.</summary>
    public static IEnumerable<T> MadeAhead<T>(this IEnumerable<T> source)
    {
        using var elements = source.GetEnumerator();
        for (var taken = 0; taken < ChunkSize; taken++)
        {
            if (!elements.MoveNext())
                yield break;
            yield return elements.Current;
        }

        using var stop = new CancellationTokenSource();
        using var chunks = new BlockingCollection<List<T>>(ChunksAhead);
        var making = Task.Factory.StartNew(
            () => Make(elements, chunks, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var element in chunks.GetConsumingEnumerable().SelectMany(static chunk => chunk))
                yield return element;
        }
        finally
        {
            // Who takes no more leaves nobody behind with the elements.
            stop.Cancel();
            Task.WaitAny(making);
        }

        making.GetAwaiter().GetResult();
    }

    private static void Make<T>(IEnumerator<T> elements, BlockingCollection<List<T>> chunks, CancellationToken stop)
    {
        try
        {
            var chunk = new List<T>(ChunkSize);
            while (elements.MoveNext())
            {
                chunk.Add(elements.Current);
                if (chunk.Count < ChunkSize)
                    continue;
                chunks.Add(chunk, stop);
                chunk = new List<T>(ChunkSize);
            }

            chunks.Add(chunk, stop);
        }
        finally
        {
            chunks.CompleteAdding();
        }
    }
}
