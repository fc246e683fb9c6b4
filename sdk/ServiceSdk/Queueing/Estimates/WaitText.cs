namespace ServiceSdk.Queueing;

/// <summary>A forecast in the words people read.</summary>
public static class WaitText
{
    private const long Minute = 60_000;
    private const int Step = 5, LongStep = 10, Hour = 60;

    /// <summary>How many are before one, as 前面3人.</summary>
    public static string Ahead(WaitEstimate estimate) => $"前面{estimate.Ahead}人";

    /// <summary>
    /// How long it will take, as 约10–25分钟: rounded outwards, to five minutes below an hour and to ten from there on, since nobody
    /// knows it better than that.
    /// </summary>
    public static string Wait(WaitEstimate estimate)
    {
        var (from, to) = (Down(estimate.P50), Up(estimate.P90));
        return to == 0 ? "即将叫号"
            : from == 0 ? $"{to}分钟以内"
            : from == to ? $"约{to}分钟"
            : $"约{from}–{to}分钟";
    }

    private static long Down(long wait)
    {
        var minutes = wait / Minute;
        return minutes - minutes % StepOf(minutes);
    }

    private static long Up(long wait)
    {
        var minutes = (wait + Minute - 1) / Minute;
        var step = StepOf(minutes);
        return (minutes + step - 1) / step * step;
    }

    private static int StepOf(long minutes) => minutes < Hour ? Step : LongStep;
}
