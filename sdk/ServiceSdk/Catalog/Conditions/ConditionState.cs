namespace ServiceSdk.Catalog.Conditions;

/// <summary>How a condition stands for what was filled in.</summary>
public enum ConditionState
{
    /// <summary>符合.</summary>
    Met,

    /// <summary>不符合.</summary>
    Unmet,

    /// <summary>待核: what was filled in does not say, or people judge it.</summary>
    Unknown,
}
