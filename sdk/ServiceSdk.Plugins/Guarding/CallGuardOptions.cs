namespace ServiceSdk.Plugins.Guarding;

/// <summary>How much a plugin may cost its host.</summary>
public sealed record CallGuardOptions
{
    /// <summary>How long one call may take. Above zero; two seconds unless set.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many faults and timeouts inside <see cref="Window"/> end the plugin's service. From 1; five unless set.</summary>
    public int Faults { get; init; } = 5;

    /// <summary>How long a fault counts. Above zero; ten minutes unless set.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// After how long a spent budget is whole again, above zero, for what fails because something beyond it is down; null for never:
    /// code that is wrong stays wrong until it is loaded anew.
    /// </summary>
    public TimeSpan? Rest { get; init; }
}
