using System.Text.Json.Serialization.Metadata;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>One kind of personal data in records. What is sealed as one field does not open as another.</summary>
/// <param name="Name">Its name in ciphertexts and looks; for ever.</param>
/// <param name="Label">What it is called in Chinese.</param>
/// <param name="Json">How it is written before it is sealed.</param>
/// <param name="Mask">What is shown of it to whom it must be recognisable and not readable.</param>
/// <typeparam name="T">What it is in the clear.</typeparam>
public sealed record PersonalField<T>(string Name, string Label, JsonTypeInfo<T> Json, Func<T, T> Mask);
