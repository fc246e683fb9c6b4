namespace ServiceSdk.Hosting.Cases.Drafts;

/// <summary>What somebody has filled in so far. Personal data; its text form shows the item only.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Json">One UTF-8 JSON object of the caller's own making, at most 64 KiB; nothing in it is judged.</param>
public sealed record DraftContent(string Item, ReadOnlyMemory<byte> Json)
{
    /// <summary>The item code alone.</summary>
    public override string ToString() => $"{nameof(DraftContent)} of {Item}";
}

/// <summary>A draft that can be gone on with, and nothing of what is in it.</summary>
/// <param name="Number">Its number: Latin letters and digits, found by chance.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Title">The item's short title.</param>
/// <param name="SavedAt">When it was last saved, UTC milliseconds since 1970.</param>
/// <param name="KeptUntil">When it lapses, UTC milliseconds since 1970; null for never.</param>
public sealed record SavedDraft(string Number, string Item, string Title, long SavedAt, long? KeptUntil);

/// <summary>An opened draft. Personal data; its text form shows the number only.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Json">What is filled in: the JSON object that was saved.</param>
public sealed record OpenDraft(string Number, string Item, string Json)
{
    /// <summary>The number alone.</summary>
    public override string ToString() => Number;
}
