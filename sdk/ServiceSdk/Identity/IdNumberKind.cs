namespace ServiceSdk.Identity;

/// <summary>What kind of document an identity number stands on.</summary>
public enum IdNumberKind
{
    /// <summary>居民身份证, 18 characters.</summary>
    Resident,

    /// <summary>居民身份证 of the first generation, 15 digits without a check digit.</summary>
    Legacy,

    /// <summary>港澳台居民居住证: 810000, 820000 or 830000 in front.</summary>
    ResidencePermit,

    /// <summary>外国人永久居留身份证 of 18 characters: a 9 in front.</summary>
    PermanentResidence,
}
