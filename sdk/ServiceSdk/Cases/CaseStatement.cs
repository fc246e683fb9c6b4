namespace ServiceSdk.Cases;

/// <summary>What the actor states with a step, kept with it for ever. No personal data: texts speak of the case, not of the person.</summary>
public sealed record CaseStatement
{
    /// <summary>Nothing stated.</summary>
    public static CaseStatement Nothing { get; } = new();

    /// <summary>理由: why it is refused or sent back.</summary>
    public string? Reason { get; init; }

    /// <summary>救济途径: how and until when the applicant may appeal.</summary>
    public string? Remedy { get; init; }

    /// <summary>The body that is competent instead; 无 if there is none.</summary>
    public string? OtherBody { get; init; }

    /// <summary>The result granted, in words.</summary>
    public string? Result { get; init; }

    /// <summary>The register number of the document made out.</summary>
    public string? Document { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the archive package.</summary>
    public string? PackageHash { get; init; }

    /// <summary>The receipt was printed and handed over.</summary>
    public bool ReceiptPrinted { get; init; }

    /// <summary>Every line of the review checklist is answered.</summary>
    public bool ChecklistDone { get; init; }

    /// <summary>The identity of whoever takes the result was checked.</summary>
    public bool TakerChecked { get; init; }

    /// <summary>The package was read back and its hash is the one stated.</summary>
    public bool HashVerified { get; init; }
}
