namespace ServiceSdk.Hosting.Cases;

/// <summary>What comes with a step of a case and is sealed or looked up before it is stated. Personal data; its text form shows none of it.</summary>
public sealed record HandedIn
{
    /// <summary>Nothing.</summary>
    public static HandedIn Nothing { get; } = new();

    /// <summary>The form's fields filled in anew: one UTF-8 JSON object; empty for none.</summary>
    public ReadOnlyMemory<byte> Form { get; init; }

    /// <summary>The numbers of the inquiries whose records stand in for materials.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>What is paid with 当场办结.</summary>
    public IReadOnlyList<PaidAmount> Payments { get; init; } = [];

    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(HandedIn);
}
