namespace ServiceSdk.Queueing;

/// <summary>What a transferred ticket goes back to, one transfer at a time.</summary>
/// <param name="Item">What it was served for.</param>
/// <param name="Window">The window that transferred it.</param>
/// <param name="Before">What that window's ticket goes back to in its turn; null for nothing.</param>
internal sealed record Origin(LineItem Item, Counter Window, Origin? Before);
