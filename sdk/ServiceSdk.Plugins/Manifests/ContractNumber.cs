using System.Globalization;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>A contract version <c>major.minor</c>, ordered.</summary>
internal readonly record struct ContractNumber(int Major, int Minor) : IComparable<ContractNumber>
{
    public static ContractNumber Current { get; } = new(ContractVersion.Major, ContractVersion.Minor);

    public static ContractNumber? TryParse(string text) =>
        text.Split('.') is [var major, var minor] && Part(major) is { } high && Part(minor) is { } low
            ? new ContractNumber(high, low)
            : null;

    public int CompareTo(ContractNumber other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    public override string ToString() => $"{Major}.{Minor}";

    private static int? Part(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
