namespace ServiceSdk.Queueing;

/// <content>The day as it stands, set down and taken up.</content>
public sealed partial class HallQueue : ISnapshotting
{
    // The opening, the plans and the hours of the day: lines and windows come of these again.
    private readonly List<IEvent> _setUps = [];

    /// <inheritdoc />
    public int FoldVersion => 1;

    /// <inheritdoc />
    public void Exchange(Snapshot snapshot)
    {
        var setUps = snapshot.Events(_setUps);
        if (snapshot.IsReading)
        {
            foreach (var setUp in setUps)
                SetUp(setUp);
        }

        _day.Exchange(snapshot);
        _forecast.Clock.Exchange(snapshot);
    }
}
