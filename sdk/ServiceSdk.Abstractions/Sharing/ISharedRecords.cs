namespace ServiceSdk.Sharing;

/// <summary>
/// A government registry whose records stand in for materials 数据共享. The host asks before a command is decided, once for each consent,
/// and records what was answered. Implementations are safe for concurrent calls, heed the host's deadline, keep nothing they were
/// asked, and, in a plugin, have a public parameterless constructor.
/// </summary>
public interface ISharedRecords
{
    /// <summary>What the registry is called, in Chinese.</summary>
    string Name { get; }

    /// <summary>Whether its records are made up for demonstration: then only a demonstration's halls ask it.</summary>
    bool IsSample { get; }

    /// <summary>The record kinds it answers; a host has one registry for each.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Looks for a person's newest record of a kind.</summary>
    /// <param name="query">Whose, of which kind, what for.</param>
    /// <param name="cancellation">The host's deadline.</param>
    /// <returns>What was found. A registry that cannot answer now says so, or throws: the applicant then brings the paper.</returns>
    ValueTask<SharedAnswer> FindAsync(SharedQuery query, CancellationToken cancellation);
}
