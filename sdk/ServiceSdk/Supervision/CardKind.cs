namespace ServiceSdk.Supervision;

/// <summary>What a card is raised for. The names are kept in records for ever.</summary>
public enum CardKind
{
    /// <summary>即将到期. A clock ends soon.</summary>
    DueSoon,

    /// <summary>期限将满. Most of the promised term is used up.</summary>
    NearlyOver,

    /// <summary>逾期. A clock has run out.</summary>
    Overdue,

    /// <summary>视为受理. Nobody answered the filing in time.</summary>
    DeemedAccepted,

    /// <summary>未收件. Nobody even pressed Receive in time.</summary>
    NeverReceived,

    /// <summary>再次告知. A second one-time notice.</summary>
    SecondNotice,

    /// <summary>不予受理未说明理由. Refused at the door without a reason; only a record that was imported can hold it.</summary>
    NoReason,

    /// <summary>清单外收费. A fee the item does not list, or not of that amount; only a record that was imported can hold it.</summary>
    UnlistedFee,

    /// <summary>体外办理. Decided so soon after the acceptance that it was handled elsewhere and entered here afterwards.</summary>
    OffSystem,
}

/// <summary>How grave a card is.</summary>
public enum CardColour
{
    /// <summary>提示.</summary>
    Hint,

    /// <summary>黄牌.</summary>
    Yellow,

    /// <summary>红牌.</summary>
    Red,
}

/// <summary>What became of a card.</summary>
public enum CardState
{
    /// <summary>有效. Nobody has said anything against it.</summary>
    Open,

    /// <summary>申诉中. A supervisor is to decide.</summary>
    Appealed,

    /// <summary>维持. It was appealed against in vain.</summary>
    Upheld,

    /// <summary>撤销. It should not have been raised.</summary>
    Withdrawn,
}
