namespace ServiceSdk.Notices;

/// <summary>What shows that a notice was delivered. The names are kept in records for ever.</summary>
public enum NoticeProof
{
    /// <summary>回执. The provider says that it arrived.</summary>
    ProviderReceipt,

    /// <summary>页面打开. Somebody who has the case's number and code read it.</summary>
    PageOpened,

    /// <summary>窗口送达. Staff handed it over.</summary>
    HandedOver,

    /// <summary>邮寄回执. Staff hold the post's own receipt.</summary>
    PostReceipt,
}

/// <summary>What proofs are called on a page.</summary>
public static class NoticeProofs
{
    /// <summary>A proof in Chinese.</summary>
    /// <param name="proof">One of the values.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such proof.</exception>
    public static string Label(this NoticeProof proof) => proof switch
    {
        NoticeProof.ProviderReceipt => "回执",
        NoticeProof.PageOpened => "页面打开",
        NoticeProof.HandedOver => "窗口送达",
        NoticeProof.PostReceipt => "邮寄回执",
        _ => throw new ArgumentOutOfRangeException(nameof(proof)),
    };
}
