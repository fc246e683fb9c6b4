namespace ServiceSdk.Supervision;

/// <summary>How grave each kind of card is, and what these are called on a page.</summary>
public static class CardLabels
{
    /// <summary>How grave a kind is: past a term, or against a rule, is red.</summary>
    /// <param name="kind">One of the values.</param>
    public static CardColour Colour(this CardKind kind) => kind switch
    {
        CardKind.DueSoon => CardColour.Hint,
        CardKind.NearlyOver => CardColour.Yellow,
        _ => CardColour.Red,
    };

    /// <summary>A kind in Chinese.</summary>
    /// <param name="kind">One of the values.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such kind.</exception>
    public static string Label(this CardKind kind) => kind switch
    {
        CardKind.DueSoon => "即将到期",
        CardKind.NearlyOver => "期限将满",
        CardKind.Overdue => "逾期",
        CardKind.DeemedAccepted => "未按期答复，视为受理",
        CardKind.NeverReceived => "未收件，视为受理",
        CardKind.SecondNotice => "再次告知补正",
        CardKind.NoReason => "不予受理未说明理由",
        CardKind.UnlistedFee => "清单外收费",
        CardKind.OffSystem => "疑似体外办理",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A colour in Chinese.</summary>
    /// <param name="colour">One of the values.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such colour.</exception>
    public static string Label(this CardColour colour) => colour switch
    {
        CardColour.Hint => "提示",
        CardColour.Yellow => "黄牌",
        CardColour.Red => "红牌",
        _ => throw new ArgumentOutOfRangeException(nameof(colour)),
    };

    /// <summary>A state in Chinese.</summary>
    /// <param name="state">One of the values.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such state.</exception>
    public static string Label(this CardState state) => state switch
    {
        CardState.Open => "有效",
        CardState.Appealed => "申诉中",
        CardState.Upheld => "维持",
        CardState.Withdrawn => "撤销",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
