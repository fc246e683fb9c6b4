namespace ServiceSdk.Items;

/// <summary>受理条件: one condition of an item, as people read it and, where data can say it, as the platform holds a filing against it.</summary>
/// <param name="Value">The condition, in Chinese.</param>
/// <param name="Source"><see cref="Sources.Plan"/>, <see cref="Sources.Sample"/>, or the law article it cites.</param>
public sealed record ItemCondition(string Value, string Source)
{
    /// <summary>The tests of which one must hold; empty where people judge it, or the plugin's rules do.</summary>
    public IReadOnlyList<FieldTest> When { get; init; } = [];
}

/// <summary>A test of one field of the form. It says exactly one of the things below; where the field is not filled in, it is unknown.</summary>
/// <param name="Field">The field's name.</param>
public sealed record FieldTest(string Field)
{
    /// <summary>For yes or no: which of the two it must be.</summary>
    public bool? Yes { get; init; }

    /// <summary>For a choice: the values of which it must be one.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>For an integer: 以上, the number included.</summary>
    public long? AtLeast { get; init; }

    /// <summary>For an integer: 以内, the number included.</summary>
    public long? AtMost { get; init; }
}
