using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Notices;

/// <summary>
/// Hands due notices to their providers, asks for receipts, and records what came of it. It may die between the two: the notice then goes
/// to its provider again, under the same id.
/// </summary>
internal sealed class NoticeSending(
    Streams<CaseNotices> notices, Streams<HallNotices> settings, CaseDesk cases, CalendarDesk calendar, HallClock clock, Protector protector,
    IEnumerable<INoticeProvider> providers, ILogger<NoticeSending> log) : BackgroundService
{
    // Providers are waited for, not computed with.
    private const int AtOnce = 16;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly NoticeContact _contact = new(protector);
    private readonly Dictionary<NoticeChannel, INoticeProvider> _providers = providers.ToDictionary(provider => provider.Channel);
    private readonly Channel<string> _due = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, byte> _underWay = [];

    /// <summary>A stream has something due. One that is under way already is not taken twice.</summary>
    public void Post(string stream)
    {
        if (_underWay.TryAdd(stream, 0))
            _due.Writer.TryWrite(stream);
    }

    /// <summary>Does what is due in a stream.</summary>
    public async Task SendAsync(string stream, CancellationToken cancellation)
    {
        var now = clock.Now.CivilTime;
        var due = await notices.Open(stream).ReadAsync(all => all.All.Where(notice => notice.Due <= now).ToList());
        foreach (var notice in due)
        {
            var command = notice.State == NoticeState.Queued
                ? await SendAsync(StreamNames.CaseOfNotices(stream), notice, now, cancellation)
                : await AskAsync(notice, now, cancellation);
            if (command is null)
                continue;
            var step = StepKey.Of($"{stream}/{notice.Id}/{notice.State}/{notice.Due}");
            await notices.Open(stream).ExecuteAsync(command, Actor.System, step.Key, step.Fingerprint);
        }
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        _due.Reader.ReadAllAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
        async (stream, cancellation) =>
        {
            try
            {
                await SendAsync(stream, cancellation);
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                // The timer comes again.
                HostingLog.NoticesWait(log, stream, HostingLog.Fault(e));
            }
            finally
            {
                _underWay.TryRemove(stream, out _);
            }
        });

    private async ValueTask<ICommand?> SendAsync(string number, Notice notice, long now, CancellationToken cancellation)
    {
        var (queued, attempts) = (notice.Queued, notice.Attempts);
        if (!_providers.TryGetValue(queued.Channel, out var provider))
            return new GiveUpNotice(notice.Id, attempts, CaseNoticeRefusals.ChannelMissing.Code);

        // It was put at an allowed hour; the host may have been down then.
        if (queued.Channel == NoticeChannel.Sms
            && await NextAsync(queued.Hall, now) is var next && next > now)
            return new PutOffNotice(notice.Id, attempts, CaseNoticeRefusals.QuietHours.Code, next);
        if (!(await cases.ReadAsync(number, one => one.Opened!)).Succeeded(out var opened, out var refusal))
            return new GiveUpNotice(notice.Id, attempts, refusal.Code);
        if (_contact.LetterOf(notice, opened) is not { } letter)
            return new GiveUpNotice(notice.Id, attempts, CaseNoticeRefusals.RecipientErased.Code);

        attempts++;
        (var answer, refusal) = await GuardedAsync(provider.Name, token => provider.SendAsync(letter, token), cancellation);
        if (refusal is null && answer.Succeeded(out var reference, out refusal))
            return new RecordSending(notice.Id, attempts, provider.Name, reference);
        return refusal.Code != CaseNoticeRefusals.Unreachable.Code && SendingRules.PauseAfter(attempts) is { } pause
            ? new PutOffNotice(notice.Id, attempts, refusal.Code, queued.Channel == NoticeChannel.Sms ? await NextAsync(queued.Hall, now + pause) : now + pause)
            : new GiveUpNotice(notice.Id, attempts, refusal.Code);
    }

    private async ValueTask<ICommand?> AskAsync(Notice notice, long now, CancellationToken cancellation)
    {
        if (_providers.TryGetValue(notice.Queued.Channel, out var provider)
            && await GuardedAsync(provider.Name, token => provider.ReceiptsAsync([notice.Id], token), cancellation) is ({ } receipts, null)
            && receipts.FirstOrDefault(receipt => receipt.Notice == notice.Id) is { } receipt)
        {
            return receipt.Arrived
                ? new RecordDelivery(notice.Id, DeliveredOn(notice, receipt, now), NoticeProof.ProviderReceipt, receipt.Reference)
                : new GiveUpNotice(notice.Id, notice.Attempts, CaseNoticeRefusals.Unreachable.Code);
        }

        return SendingRules.ReceiptAfter(notice.Queued.Channel, now - notice.SentAt!.Value) is null
            ? new GiveUpNotice(notice.Id, notice.Attempts, CaseNoticeRefusals.ReceiptMissing.Code)
            : null;
    }

    private async ValueTask<long> NextAsync(string hall, long now) =>
        (await settings.Open(StreamNames.HallNotices(hall)).ReadAsync(static all => all.Hours)).Next(now, calendar.Now);

    /// <summary>Asks a provider under a deadline it need not keep; what it throws names itself only by its kind.</summary>
    private async ValueTask<(T? Answer, Refusal? Fault)> GuardedAsync<T>(
        string provider, Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            return (await ask(deadline.Token).AsTask().WaitAsync(Deadline, clock.Time, cancellation), null);
        }
        catch (TimeoutException)
        {
            await deadline.CancelAsync();
            return (default, CaseNoticeRefusals.ProviderTimeout);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            HostingLog.ProviderFailed(log, provider, HostingLog.Fault(e));
            return (default, CaseNoticeRefusals.ProviderFault);
        }
    }

    /// <summary>A provider's clock may differ from this one's by a day's end.</summary>
    private static DateOnly DeliveredOn(Notice notice, NoticeReceipt receipt, long now) =>
        CivilTime.Date(Math.Clamp(receipt.At, notice.At, now));
}
