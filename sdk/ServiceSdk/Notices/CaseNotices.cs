namespace ServiceSdk.Notices;

/// <summary>
/// The notices 通知 of one case, a stream of its own: what its applicant was told, how, and when that arrived. Not safe for concurrent
/// use: its host gives it one writer.
/// </summary>
public sealed class CaseNotices : IAggregate
{
    private const int LongestReference = 64;

    private readonly List<Notice> _all = [];

    /// <summary>Every notice, oldest first.</summary>
    public IReadOnlyList<Notice> All => _all;

    /// <summary>When something is to be done next, UTC milliseconds since 1970; null for never.</summary>
    public long? Due => _all.Min(notice => notice.Due);

    /// <summary>A notice by id.</summary>
    public Outcome<Notice> Find(string id) => _all.Find(notice => notice.Id == id) is { } found ? found : CaseNoticeRefusals.Unknown;

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        QueueNotice queue => One(new NoticeQueued(
            $"{queue.Case}-N{_all.Count + 1}", queue.Cause, queue.Occasion, queue.Channel, queue.Hall, queue.Text, queue.TextVersion, queue.Due)),
        PutOffNotice off => OfQueued(off.Notice, new NoticePutOff(off.Notice, off.Attempts, off.Code, off.Due)),
        RecordSending sent => OfQueued(sent.Notice, new NoticeSent(sent.Notice, sent.Attempts, sent.Provider, sent.Reference)),
        GiveUpNotice up => OfUndelivered(up.Notice).Then(_ => One(new NoticeFailed(up.Notice, up.Attempts, up.Code))),
        RecordDelivery delivery => OfUndelivered(delivery.Notice).Then(notice => Deliver(notice, delivery, CivilTime.Date(envelope.At.CivilTime))),
        _ => throw new ArgumentException($"Not a notice's command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case NoticeQueued queued: _all.Add(new Notice(queued, at.CivilTime)); break;
            case NoticePutOff off: Change(off.Notice, one => one with { Attempts = off.Attempts, Code = off.Code, Due = off.Due }); break;
            case NoticeSent sent: Change(sent.Notice, one => Send(one, sent, at.CivilTime)); break;
            case NoticeDelivered delivered:
                Change(delivered.Notice, one => one with { State = NoticeState.Delivered, Delivered = delivered, Due = null });
                break;
            case NoticeFailed failed:
                Change(failed.Notice, one => one with { State = NoticeState.Failed, Attempts = failed.Attempts, Code = failed.Code, Due = null });
                break;
            default: throw new ArgumentException($"Not a notice's event: {@event.GetType().Name}", nameof(@event));
        }
    }

    private Outcome<Notice> OfUndelivered(string id) => Find(id).Then<Notice>(notice =>
        notice.State == NoticeState.Delivered ? CaseNoticeRefusals.AlreadyDelivered : notice);

    private Outcome<IReadOnlyList<IEvent>> OfQueued(string id, IEvent @event) => Find(id).Then(notice =>
        notice.State == NoticeState.Queued ? One(@event) : CaseNoticeRefusals.NotQueued);

    private static Outcome<IReadOnlyList<IEvent>> Deliver(Notice notice, RecordDelivery delivery, DateOnly today) =>
        delivery.On < CivilTime.Date(notice.At) || delivery.On > today ? CaseNoticeRefusals.DateInvalid
        : delivery.Proof == NoticeProof.PostReceipt && string.IsNullOrWhiteSpace(delivery.Reference) || delivery.Reference?.Length > LongestReference
            ? CaseNoticeRefusals.ReferenceMissing
        : One(new NoticeDelivered(notice.Id, delivery.On, delivery.Proof, delivery.Reference));

    /// <summary>A page is read when it is; every other channel is asked for a receipt.</summary>
    private static Notice Send(Notice one, NoticeSent sent, long at) => one with
    {
        State = NoticeState.Sent,
        Attempts = sent.Attempts,
        Sent = sent,
        SentAt = at,
        Due = one.Queued.Channel == NoticeChannel.Page ? null : at + SendingRules.FirstReceipt,
    };

    private void Change(string id, Func<Notice, Notice> change)
    {
        var at = _all.FindIndex(notice => notice.Id == id);
        _all[at] = change(_all[at]);
    }

    private static Outcome<IReadOnlyList<IEvent>> One(IEvent @event) => new[] { @event };
}
