using Microsoft.Extensions.DependencyInjection;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Notices;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Processes;

namespace ServiceSdk.Hosting.Tests.Notices;

/// <summary>However often the process dies between a move and the proof that its applicant knows, there is one notice, and one id.</summary>
public sealed class NoticeDeathTests
{
    [Fact]
    public async Task Notice_WhateverDiesOnItsWay_IsOneAndArrivesOnce()
    {
        var given = new List<string>();
        var events = await MortalProcess.BearsDeathsAsync(
            async process =>
            {
                (await process.Get<HallDirectory>().ConfigureAsync(HallProcess.Configuration, HallProcess.Manager, Guid.NewGuid())).Done();
                await NoticeProcess.FileAsync(process.Get<Streams<Case>>(), process.Get<KeyRing>(), process.Get<Protector>(), NoticeProcess.Phone);
                var stream = process.Get<Streams<Case>>().Open(StreamNames.Case(NoticeProcess.Number));
                var clerk = NoticeProcess.Staff(Roles.Clerk);
                (await stream.ExecuteAsync(new MoveCase(CaseTrigger.Receive, new() { ReceiptPrinted = true }), clerk, Guid.NewGuid(), new byte[32])).Done();
                (await stream.ExecuteAsync(new MoveCase(CaseTrigger.Accept), clerk, Guid.NewGuid(), new byte[32])).Done();
            },
            NoticeProcess.Morning.AddHours(12),
            async process =>
            {
                await process.FollowAsync();
                process.Time.SetUtcNow(NoticeProcess.Morning.AddHours(22));
                await SendAsync(process);
                process.Time.Advance(TimeSpan.FromMinutes(2));
                await SendAsync(process);
            },
            services => services.AddSingleton<INoticeProvider>(_ => Arriving(given)));

        events[StreamNames.Notices(NoticeProcess.Number)].Select(Name).ShouldBe(["notice.queued", "notice.sent", "notice.delivered"]);
        given.Distinct().ShouldBe([NoticeProcess.First]);
        given.Count.ShouldBeGreaterThan(2);
    }

    private static Task SendAsync(MortalProcess process) =>
        process.Get<NoticeSending>().SendAsync(StreamNames.Notices(NoticeProcess.Number), TestContext.Current.CancellationToken);

    private static ScriptedProvider Arriving(List<string> given) => new()
    {
        Send = (letter, _) =>
        {
            given.Add(letter.Notice);
            return Task.FromResult<Outcome<string>>("m-1");
        },
        Receipts = static notice => [new NoticeReceipt(notice, true, NoticeProcess.Morning.AddHours(22).ToUnixTimeMilliseconds(), "r-1")],
    };

    private static string Name(string payload) => payload.Split('"')[3];
}
