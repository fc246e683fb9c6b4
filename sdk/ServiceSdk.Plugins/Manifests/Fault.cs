namespace ServiceSdk.Plugins.Manifests;

/// <summary>The first place of a document that is wrong.</summary>
/// <param name="Path">Its JSON path, <c>$</c> for the root, or its line where it is no JSON.</param>
/// <param name="What">What is wrong with it, in Chinese, without a full stop.</param>
internal sealed record Fault(string Path, string What);
