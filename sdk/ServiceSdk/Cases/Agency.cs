namespace ServiceSdk.Cases;

/// <summary>代办: who files for the applicant, and on what authority.</summary>
/// <param name="Agent">The agent; null for a hall that files its residents' filings with an office above.</param>
/// <param name="AgentChecked">Whether the agent's identity was checked.</param>
/// <param name="Mandate">The applicant's written mandate; null for a hall, whose authority is the delegation list.</param>
public sealed record Agency(Protected<Party>? Agent, bool AgentChecked, Mandate? Mandate);

/// <summary>委托书: what an agent may do for the applicant, and when.</summary>
/// <param name="Scope">The acts it names; at least one.</param>
/// <param name="From">From that civil date.</param>
/// <param name="To">To that civil date, included.</param>
public sealed record Mandate(IReadOnlyList<MandatedAct> Scope, DateOnly From, DateOnly To);

/// <summary>What a mandate may name. The names are kept in records for ever.</summary>
public enum MandatedAct
{
    /// <summary>代为申报. To file.</summary>
    File,

    /// <summary>代为补正. To hand in what is missing.</summary>
    Supplement,

    /// <summary>代为撤回. To take the filing back.</summary>
    Withdraw,

    /// <summary>代为领取. To take the result.</summary>
    Collect,
}
