namespace ServiceSdk.Plugins.Manifests;

/// <summary>One place of a document that is wrong.</summary>
/// <param name="Path">Its JSON path, <c>$</c> for the root, or its line where it is no JSON.</param>
/// <param name="What">What is wrong with it, in Chinese, without a full stop.</param>
/// <param name="Line">Its line, where it is no JSON and has no path; otherwise the path says it.</param>
internal sealed record Fault(string Path, string What, int Line = 1);
