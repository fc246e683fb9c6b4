namespace ServiceSdk.Sharing;

/// <summary>What came of asking a registry. The names are kept in records for ever.</summary>
public enum SharedStatus
{
    /// <summary>There is a record, and it may stand in for the material.</summary>
    Found,

    /// <summary>There is a record, and it is older than the item allows.</summary>
    Stale,

    /// <summary>There is none.</summary>
    NotFound,

    /// <summary>The registry did not answer.</summary>
    Unavailable,

    /// <summary>The applicant did not consent: nothing was asked.</summary>
    ConsentRefused,
}
