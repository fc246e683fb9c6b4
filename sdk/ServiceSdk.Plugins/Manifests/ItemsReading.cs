using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>What came of reading an items document.</summary>
/// <param name="Items">The items; empty where anything is wrong.</param>
/// <param name="Faults">Everything that is wrong, by line.</param>
/// <param name="Lines">The line each item begins on, from 1; empty where anything is wrong.</param>
/// <param name="Samples">Every fact whose source is <see cref="Sources.Sample"/>; empty where anything is wrong.</param>
public sealed record ItemsReading(IReadOnlyList<ServiceItem> Items, IReadOnlyList<DocumentFault> Faults, IReadOnlyList<int> Lines, IReadOnlyList<SampleFact> Samples)
{
    internal static ItemsReading Wrong(params DocumentFault[] faults) => new([], faults, [], []);
}

/// <summary>One place of a document that is wrong.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Path">Its JSON path.</param>
/// <param name="What">What is wrong with it, in Chinese, without a full stop.</param>
public sealed record DocumentFault(int Line, string Path, string What);

/// <summary>A fact that was made up for demonstration.</summary>
/// <param name="Line">The line of its source, from 1.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Field">The field, as a JSON path inside the item.</param>
public sealed record SampleFact(int Line, string Item, string Field);
