using ServiceSdk.Devices;

namespace ServiceSdk.Oversight;

/// <summary><c>evaluation.given</c>: a citizen graded a service.</summary>
/// <param name="Encounter">The service encounter's id.</param>
/// <param name="Ticket">The id of the ticket served.</param>
/// <param name="Window">The id of the window that served it.</param>
/// <param name="Grade">1 very satisfied … 5 very dissatisfied.</param>
/// <param name="Source">What it was entered on.</param>
public sealed record EvaluationGiven(string Encounter, string Ticket, string Window, Grade Grade, EvaluationSource Source) : IEvent
{
    /// <summary>The name in the journal.</summary>
    public const string EventName = "evaluation.given";

    /// <summary>The version of this shape.</summary>
    public const int EventVersion = 1;
}
