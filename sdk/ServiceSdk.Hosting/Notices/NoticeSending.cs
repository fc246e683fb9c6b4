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
using ServiceSdk.Plugins.Guarding;

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
    private static readonly CallGuardOptions Guard = new() { Deadline = TimeSpan.FromSeconds(30), Rest = TimeSpan.FromMinutes(1) };

    private readonly NoticeContact _contact = new(protector);
    private readonly Dictionary<NoticeChannel, (INoticeProvider Provider, ForeignCalls Calls)> _providers = providers.ToDictionary(
        provider => provider.Channel, provider => (provider, new ForeignCalls(provider.Name, Guard, clock.Time, log)));
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
        if (!_providers.TryGetValue(queued.Channel, out var served))
            return new GiveUpNotice(notice.Id, attempts, CaseNoticeRefusals.ChannelMissing.Code);

        // It was put at an allowed hour; the host may have been down then.
        if (queued.Channel == NoticeChannel.Sms
            && await NextAsync(queued.Hall, now) is var next && next > now)
            return new PutOffNotice(notice.Id, attempts, CaseNoticeRefusals.QuietHours.Code, next);
        if (!(await cases.ReadAsync(number, one => Tuple.Create(one.Opened!, one.DeliveredOn))).Succeeded(out var found, out var refusal))
            return new GiveUpNotice(notice.Id, attempts, refusal.Code);
        var (opened, taken) = found;

        // Nobody is called to fetch what was fetched: whoever took the result knows.
        if (queued.Occasion == NoticeOccasion.Ready && taken is { } on)
            return new RecordDelivery(notice.Id, Later(on, CivilTime.Date(notice.At)), NoticeProof.HandedOver, null);
        if (_contact.LetterOf(notice, opened) is not { } letter)
            return new GiveUpNotice(notice.Id, attempts, CaseNoticeRefusals.RecipientErased.Code);

        var answer = await GuardedAsync(served.Calls, "send", token => served.Provider.SendAsync(letter, token), cancellation);
        if (!answer.Succeeded(out var sent, out refusal) && refusal.Code == CaseNoticeRefusals.ProviderResting.Code)
            return new PutOffNotice(notice.Id, attempts, refusal.Code, now + (long)Guard.Rest!.Value.TotalMilliseconds);
        attempts++;
        if (refusal is null && sent!.Succeeded(out var reference, out refusal))
            return new RecordSending(notice.Id, attempts, served.Provider.Name, reference);
        return refusal.Code != CaseNoticeRefusals.Unreachable.Code && SendingRules.PauseAfter(attempts) is { } pause
            ? new PutOffNotice(notice.Id, attempts, refusal.Code, queued.Channel == NoticeChannel.Sms ? await NextAsync(queued.Hall, now + pause) : now + pause)
            : new GiveUpNotice(notice.Id, attempts, refusal.Code);
    }

    private async ValueTask<ICommand?> AskAsync(Notice notice, long now, CancellationToken cancellation)
    {
        if (_providers.TryGetValue(notice.Queued.Channel, out var served)
            && (await GuardedAsync(served.Calls, "receipts", token => served.Provider.ReceiptsAsync([notice.Id], token), cancellation)).Succeeded(out var receipts, out _)
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

    /// <summary>Asks a provider behind the guard that all foreign code has here; what it throws names itself only by its kind.</summary>
    private static async ValueTask<Outcome<T>> GuardedAsync<T>(
        ForeignCalls calls, string about, Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellation)
        where T : notnull =>
        (await calls.AskAsync(about, token => ask(token).AsTask(), cancellation)).Succeeded(out var answer, out var refusal) ? answer : refusal.Code switch
        {
            CallRefusals.TimedOutCode => CaseNoticeRefusals.ProviderTimeout,
            CallRefusals.QuarantinedCode => CaseNoticeRefusals.ProviderResting,
            _ => CaseNoticeRefusals.ProviderFault,
        };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>A provider's clock may differ from this one's by a day's end.</summary>
    private static DateOnly DeliveredOn(Notice notice, NoticeReceipt receipt, long now) =>
        CivilTime.Date(Math.Clamp(receipt.At, notice.At, now));
}
