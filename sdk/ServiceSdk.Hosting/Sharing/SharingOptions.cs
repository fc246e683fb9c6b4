using ServiceSdk.Plugins.Guarding;

namespace ServiceSdk.Hosting.Sharing;

/// <summary>How registries of shared records are asked.</summary>
public sealed record SharingOptions
{
    /// <summary>
    /// What one registry may cost. Two seconds a call; after five failures within ten minutes it is left alone for one minute, in which
    /// windows are told at once that it cannot be asked.
    /// </summary>
    public CallGuardOptions Guard { get; init; } = new() { Rest = TimeSpan.FromMinutes(1) };

    /// <summary>The record kinds whose sample registry acts as if it were down, to see how a window goes on.</summary>
    public IReadOnlyList<string> SimulatedOutages { get; init; } = [];
}
