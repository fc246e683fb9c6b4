namespace ServiceSdk.Hosting.Documents;

/// <summary>The disk does not take a document; told apart from a fault of where its content comes from.</summary>
internal sealed class DocumentNotWrittenException(Exception inner) : Exception("The document cannot be written.", inner)
{
    /// <summary>Does what only the disk can keep from being done.</summary>
    public static void Guard(Action work) => Guard(() =>
    {
        work();
        return true;
    });

    /// <inheritdoc cref="Guard(Action)"/>
    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentNotWrittenException(e);
        }
    }
}
