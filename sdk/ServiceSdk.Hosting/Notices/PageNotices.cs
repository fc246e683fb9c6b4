using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Notices;

/// <summary>The progress page as a provider: what is queued for it is there. It gives no receipts; whoever opens the page is one.</summary>
internal sealed class PageNotices : INoticeProvider
{
    public string Name => "page";

    public NoticeChannel Channel => NoticeChannel.Page;

    public ValueTask<Outcome<string>> SendAsync(NoticeLetter letter, CancellationToken cancellation) => new((Outcome<string>)letter.Notice);

    public ValueTask<IReadOnlyList<NoticeReceipt>> ReceiptsAsync(IReadOnlyList<string> notices, CancellationToken cancellation) => new([]);
}
