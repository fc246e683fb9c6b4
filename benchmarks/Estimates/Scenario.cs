using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Estimates;

/// <summary>A hall's random day of which everything is known. Times are minutes after midnight.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Plan">How the hall queues.</param>
/// <param name="Streams">Who comes.</param>
/// <param name="Changes">Windows that close or open during the day, the others are open from the first minute.</param>
internal sealed record Scenario(string Name, HallPlan Plan, IReadOnlyList<Stream> Streams, IReadOnlyList<WindowChange> Changes);

/// <summary>Poisson arrivals of one class in one line, with lognormal services.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Class">The class.</param>
/// <param name="Load">How many an hour, from when to when.</param>
/// <param name="Service">The mean service, in minutes.</param>
/// <param name="Spread">Standard deviation of a service over its mean.</param>
internal sealed record Stream(string Line, string Class, IReadOnlyList<(int From, int To, double PerHour)> Load, double Service, double Spread);

/// <summary>A window closes or opens.</summary>
/// <param name="At">When.</param>
/// <param name="Window">The window's id.</param>
/// <param name="Open">Whether it opens.</param>
internal sealed record WindowChange(int At, string Window, bool Open);
