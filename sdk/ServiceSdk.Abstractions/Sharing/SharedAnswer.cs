namespace ServiceSdk.Sharing;

/// <summary>What a registry answers. It may hold personal data: its text form shows none of it.</summary>
public sealed record SharedAnswer
{
    private SharedAnswer(SharedRecord? record, bool isAvailable) => (Record, IsAvailable) = (record, isAvailable);

    /// <summary>The registry has no such record of the person.</summary>
    public static SharedAnswer NotFound { get; } = new(null, true);

    /// <summary>The registry cannot answer now.</summary>
    public static SharedAnswer Unavailable { get; } = new(null, false);

    /// <summary>The record; null where none was found.</summary>
    public SharedRecord? Record { get; }

    /// <summary>Whether the registry could answer.</summary>
    public bool IsAvailable { get; }

    /// <summary>The registry has a record.</summary>
    /// <param name="record">The newest of the kind.</param>
    public static SharedAnswer Found(SharedRecord record) => new(record, true);

    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(SharedAnswer);
}

/// <summary>A record of a registry. Personal data; its text form shows the id only.</summary>
/// <param name="Id">The registry's own id of the record; never a number of the person.</param>
/// <param name="IssuedOn">The civil date as of which the registry vouches for it.</param>
/// <param name="Fields">Its fields: one UTF-8 JSON object, at most 64 KiB.</param>
public sealed record SharedRecord(string Id, DateOnly IssuedOn, ReadOnlyMemory<byte> Fields)
{
    /// <summary>The id alone.</summary>
    public override string ToString() => Id;
}
