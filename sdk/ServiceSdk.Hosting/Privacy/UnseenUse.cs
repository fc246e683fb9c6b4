namespace ServiceSdk.Hosting.Privacy;

/// <summary>What the host itself opens personal data for. None of it is shown to anybody, so it leaves no look.</summary>
internal enum UnseenUse
{
    /// <summary>The rules judge a filing by the visitor's card.</summary>
    Judging,

    /// <summary>A ticket kept overnight goes on under another date's key.</summary>
    KeptOvernight,

    /// <summary>A paper is made out; who opens it leaves a look at the paper.</summary>
    PaperMaking,
}
