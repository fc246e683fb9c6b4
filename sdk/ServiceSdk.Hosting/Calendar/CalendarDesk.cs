using ServiceSdk.Calendar;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Calendar;

/// <summary>The legal calendar of this host, and where a new notice is published to it. Safe for concurrent use.</summary>
public sealed class CalendarDesk(Streams<CalendarInForce> streams)
{
    private readonly Lock _gate = new();
    private volatile LegalCalendar? _now;

    /// <summary>The calendar as it stands. While its notices cannot be read for a fault of theirs, the shipped one: the halls go on.</summary>
    /// <exception cref="JournalUnavailableException">It was not read yet, and cannot be now.</exception>
    // Waited for once, by whoever asks first: a case that counts a day cannot await.
    public LegalCalendar Now => _now ?? RefreshAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Publishes a notice. Whatever is counted after it is counted by it.</summary>
    /// <param name="notice">The notice, as issued.</param>
    /// <param name="actor">Who publishes it.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">The command's fingerprint, 32 bytes.</param>
    public async Task<Outcome<HolidayNotice>> PublishAsync(HolidayNotice notice, Actor actor, Guid key, byte[] fingerprint)
    {
        var answer = await streams.Open(StreamNames.Calendar).ExecuteAsync(new PublishNotice(notice), actor, key, fingerprint);
        if (!answer.Succeeded(out var done, out var refusal))
            return refusal;
        await RefreshAsync();
        return done.Events.OfType<NoticePublished>().Single().Notice;
    }

    /// <summary>Reads anew what was published.</summary>
    /// <returns>The calendar.</returns>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public async ValueTask<LegalCalendar> RefreshAsync()
    {
        if (await streams.Open(StreamNames.Calendar).ReadOrAsync<CalendarInForce, LegalCalendar?>(static kept => kept.Calendar, null) is not { } read)
            return streams.New().Calendar;
        lock (_gate)
        {
            // Notices are only ever added: who read before the last came must not take it back.
            if (_now is null || _now.Notices.Count < read.Notices.Count)
                _now = read;
            return _now;
        }
    }
}
