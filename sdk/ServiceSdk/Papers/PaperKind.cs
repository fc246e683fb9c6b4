namespace ServiceSdk.Papers;

/// <summary>What a paper 文书 is. The names are kept in records for ever.</summary>
public enum PaperKind
{
    /// <summary>收件凭证: the file was handed over; it is not accepted yet.</summary>
    FilingReceipt,

    /// <summary>一次性告知书: everything that is missing, once.</summary>
    SupplementNotice,

    /// <summary>不予受理通知书, with reason and remedy.</summary>
    NonAcceptance,

    /// <summary>受理通知书: the terms run.</summary>
    Acceptance,

    /// <summary>特别程序告知书: days the term does not count.</summary>
    SpecialProcedure,

    /// <summary>延期通知书: more days, with the reason.</summary>
    Extension,

    /// <summary>准予决定书.</summary>
    Grant,

    /// <summary>不予决定书, with reason and appeal rights.</summary>
    Refusal,

    /// <summary>送达回证: signed by whoever takes the result.</summary>
    DeliveryReceipt,

    /// <summary>归档封面, with the list of what the file holds.</summary>
    ArchiveCover,
}
