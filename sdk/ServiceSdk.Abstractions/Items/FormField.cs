namespace ServiceSdk.Items;

/// <summary>One field of an item's form. The filled form crosses the contract as one UTF-8 JSON object keyed by <paramref name="Name"/>.</summary>
/// <param name="Name">The JSON key, camel case.</param>
/// <param name="Label">What the clerk sees, in Chinese.</param>
/// <param name="Kind">What may be entered.</param>
/// <param name="Required">Whether it must be filled.</param>
/// <param name="Personal">Whether its value is personal data, kept only under the case's key.</param>
/// <param name="Choices">The values of a <see cref="FormFieldKind.Choice"/>; empty otherwise.</param>
public sealed record FormField(
    string Name, string Label, FormFieldKind Kind, bool Required, bool Personal, IReadOnlyList<FormChoice> Choices);

/// <summary>One value of a choice field.</summary>
/// <param name="Value">What the form's JSON holds.</param>
/// <param name="Label">What the clerk sees, in Chinese.</param>
public sealed record FormChoice(string Value, string Label);

/// <summary>What a form field holds.</summary>
public enum FormFieldKind
{
    /// <summary>A JSON string of at most 200 characters.</summary>
    Text,

    /// <summary>A JSON string <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A JSON number without a fraction.</summary>
    Integer,

    /// <summary>A JSON true or false.</summary>
    YesNo,

    /// <summary>One of the field's choices.</summary>
    Choice,
}
