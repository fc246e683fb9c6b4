namespace ServiceSdk.Tiers;

/// <summary>三级: the tiers of the service system, from the top.</summary>
public enum Tier
{
    /// <summary>区.</summary>
    District,

    /// <summary>镇(街道).</summary>
    Township,

    /// <summary>村(社区).</summary>
    Village,
}
