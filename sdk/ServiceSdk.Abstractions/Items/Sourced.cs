namespace ServiceSdk.Items;

/// <summary>A guide fact with where it comes from, so that nothing made up can look official.</summary>
/// <param name="Value">The fact.</param>
/// <param name="Source"><see cref="Sources.Plan"/>, <see cref="Sources.Sample"/>, or the law article it cites.</param>
/// <typeparam name="T">The fact's type.</typeparam>
public sealed record Sourced<T>(T Value, string Source);

/// <summary>The two sources that are not a citation.</summary>
public static class Sources
{
    /// <summary>The 2018 plan and its annexes.</summary>
    public const string Plan = "plan";

    /// <summary>Made up for demonstration; every page that prints it says 示例.</summary>
    public const string Sample = "sample";
}
