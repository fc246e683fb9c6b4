namespace ServiceSdk.Cases;

/// <summary>What was decided. The names are kept in records for ever.</summary>
public enum CaseDecision
{
    /// <summary>准予.</summary>
    Grant,

    /// <summary>不予.</summary>
    Refuse,
}
