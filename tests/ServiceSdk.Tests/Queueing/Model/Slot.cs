using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <summary>An appointment on paper.</summary>
internal sealed class Slot(string id, LineItem item, int minute, string @class, string? classReason, string? subject)
{
    public string Id => id;

    public LineItem For => item;

    public int Minute => minute;

    public string Class => @class;

    public string? ClassReason => classReason;

    public string? Subject => subject;

    public AppointmentState State { get; set; }
}
