using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <summary>A window on paper.</summary>
internal sealed class Desk
{
    public WindowState State { get; set; }

    public string? Clerk { get; set; }

    public string? PauseReason { get; set; }

    public IReadOnlyList<Skill> Skills { get; set; } = [];

    public Slip? InHand { get; set; }

    public long IdleSince { get; set; }
}
