namespace ServiceSdk.Devices;

/// <summary>评价器. Device class <c>evaluator</c>.</summary>
public interface IEvaluator : IDevice
{
    /// <summary>
    /// Opens one session, asks for a grade and returns the first key pressed inside it. A key pressed before the session, a second
    /// press and a stuck key count for nothing.
    /// </summary>
    /// <param name="session">Which service encounter is asked about; the device echoes it, so that no grade reaches another.</param>
    /// <param name="cancellation">The host's deadline.</param>
    /// <exception cref="DeviceException">Timeout (nobody pressed), Offline, ProtocolError.</exception>
    Task<Grade> AskAsync(EvaluationSession session, CancellationToken cancellation);
}

/// <summary>One question to the citizen at a window.</summary>
/// <param name="Encounter">The service encounter's id.</param>
public sealed record EvaluationSession(string Encounter);

/// <summary>五级评价, as the plan's keypad counts (附表). The national standard counts the other way round.</summary>
public enum Grade
{
    /// <summary>非常满意.</summary>
    VerySatisfied = 1,

    /// <summary>满意.</summary>
    Satisfied = 2,

    /// <summary>基本满意.</summary>
    Fair = 3,

    /// <summary>不满意.</summary>
    Dissatisfied = 4,

    /// <summary>非常不满意.</summary>
    VeryDissatisfied = 5,
}
