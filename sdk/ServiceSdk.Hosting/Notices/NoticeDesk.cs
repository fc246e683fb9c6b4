using ServiceSdk.Cases;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Notices;

/// <summary>Queues the notices of cases, reads them, and records how they were delivered. Safe for concurrent use.</summary>
public sealed class NoticeDesk(
    Streams<CaseNotices> notices, Streams<HallNotices> settings, CaseDesk cases, OfficeNames names, CalendarDesk calendar,
    HallClock clock, Protector protector, IEnumerable<INoticeProvider> providers)
{
    private static readonly Actor Reader = new("progress-code", Roles.Citizen, "", "");

    private readonly NoticeContact _contact = new(protector);
    private readonly NoticeChannel[] _served = [.. providers.Select(provider => provider.Channel)];

    /// <summary>Reads a case's notices; none where there are none.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="read">Copies what is needed.</param>
    /// <exception cref="JournalUnavailableException">They cannot be read now.</exception>
    public ValueTask<T> ReadAsync<T>(string number, Func<CaseNotices, T> read) => notices.Open(StreamNames.Notices(number)).ReadAsync(read);

    /// <summary>Records that staff delivered a notice, or hold proof that it was.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="delivery">Which, when, and what shows it.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">The command's fingerprint.</param>
    public async ValueTask<Outcome<NoticeDelivered>> RecordAsync(
        string number, RecordDelivery delivery, Actor actor, Guid key, byte[] fingerprint)
    {
        var answer = await notices.Open(StreamNames.Notices(number)).ExecuteAsync(delivery, actor, key, fingerprint);
        return answer.Then<NoticeDelivered>(done => done.Events.OfType<NoticeDelivered>().First());
    }

    /// <summary>Whoever has the case's number and code reads its notices on the page: those that went there are delivered.</summary>
    /// <param name="number">The case's number.</param>
    /// <returns>Every notice, oldest first; or that they cannot be recorded now.</returns>
    /// <exception cref="JournalUnavailableException">They cannot be read now.</exception>
    public async ValueTask<Outcome<IReadOnlyList<Notice>>> OpenAsync(string number)
    {
        var stream = StreamNames.Notices(number);
        foreach (var notice in await ReadAsync(number, all => all.All.Where(IsUnread).ToList()))
        {
            var step = StepKey.Of($"{stream}/{notice.Id}/opened");
            var opened = new RecordDelivery(notice.Id, CivilTime.Date(clock.Now.CivilTime), NoticeProof.PageOpened, null);
            if (!(await notices.Open(stream).ExecuteAsync(opened, Reader, step.Key, step.Fingerprint)).Succeeded(out _, out var refusal)
                && refusal.Code == JournalRefusals.UnavailableCode)
                return refusal;
        }

        return await ReadAsync(number, all => all.All.ToList());
    }

    /// <summary>Queues what an applicant is to be told of a move.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="moved">The move.</param>
    /// <param name="cause">Which event it is.</param>
    /// <returns>Null where it is queued, or nothing is to be told; else why not.</returns>
    internal async ValueTask<Refusal?> QueueAsync(string number, CaseMoved moved, string cause)
    {
        if (NoticeOccasions.Of(moved) is not { } occasion)
            return null;
        if (!(await cases.ReadAsync(number, one => new Told(one, moved))).Succeeded(out var told, out var refusal))
            return refusal;
        return NoticeOccasions.IsTold(occasion, told.Opened) && clock.Now.CivilTime - told.At <= SendingRules.StillWorthTelling
            ? await QueueAsync(occasion, told, cause)
            : null;
    }

    /// <summary>Queues that what is missing is to be brought soon, where it still is.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="cause">Which timer says so.</param>
    /// <returns>Null where it is queued, or nothing is missing any more; else why not.</returns>
    internal async ValueTask<Refusal?> RemindAsync(string number, string cause)
    {
        var read = await cases.ReadAsync(number, one => (IsMissing: one.Running(ClockKind.Cure) is not null, Told: new Told(one, one.Log[^1].Move)));
        if (!read.Succeeded(out var found, out var refusal))
            return refusal;
        return found.IsMissing ? await QueueAsync(NoticeOccasion.CureDue, found.Told, cause) : null;
    }

    private async ValueTask<Refusal?> QueueAsync(NoticeOccasion occasion, Told told, string cause)
    {
        if (_contact.ChannelOf(told.Opened, _served) is not { } channel)
            return null;
        var (number, now) = (told.Opened.Number, clock.Now.CivilTime);
        var ((text, version), hours) = await settings.Open(StreamNames.HallNotices(told.Hall)).ReadAsync(all => (all.Of(occasion, channel), all.Hours));
        var queue = new QueueNotice(
            number, cause, occasion, channel, told.Hall, NoticeWords.Fill(text, told.Values(names.Of(told.Hall, CivilTime.Date(now)))), version,
            channel == NoticeChannel.Sms ? hours.Next(now, calendar.Now) : now);
        var step = StepKey.Of($"{cause}/notify");
        var queued = await notices.Open(StreamNames.Notices(number)).ExecuteAsync(queue, Actor.System, step.Key, step.Fingerprint);
        return queued.Succeeded(out _, out var refusal) ? null : refusal;
    }

    private static bool IsUnread(Notice notice) => notice is { State: NoticeState.Sent, Queued.Channel: NoticeChannel.Page };
}
