using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Supervision;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Supervision;
using ServiceSdk.Tests.Cases;

namespace ServiceSdk.Hosting.Tests.Supervision;

/// <summary>The cards of broken rules: whom they are held against, and what they rest on.</summary>
public sealed class CardDeskTests : IAsyncLifetime
{
    private const string Number = "320402006-1-20260803-1-1", Stream = $"case/{Number}";
    private static readonly Actor Clerk = new("s-1", Roles.Clerk, HallProcess.Hall, "1");

    private HallProcess _host = null!;

    public async ValueTask InitializeAsync() => _host = await HallProcess.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task SecondNotice_IsHeldAgainstWhoGaveIt()
    {
        await DoAsync(CaseFile.Filing(CaseFile.Rich), Clerk);
        foreach (var trigger in new[] { CaseTrigger.Receive, CaseTrigger.NotifySupplement, CaseTrigger.SubmitSupplement })
            await DoAsync(new MoveCase(trigger, CaseFile.Everything), Clerk);
        (await RaiseAsync()).ShouldBeEmpty();

        await DoAsync(new MoveCase(CaseTrigger.NotifySupplement, CaseFile.Everything with { SupervisorMark = "JC-1" }), Clerk with { Subject = "s-2" });
        await RaiseAsync();
        var raised = (await RaiseAsync()).ShouldHaveSingleItem().Raised;
        (raised.Card, raised.Kind, raised.Office, raised.Responsible).ShouldBe(("secondNotice-5", CardKind.SecondNotice, HallProcess.Hall, "s-2"));
        raised.Evidence.ShouldBe(new CardEvidence(Stream, 5, _host.Today, CaseTrigger.NotifySupplement, null));
    }

    [Fact]
    public async Task Import_ThatChargedWhatIsNotListed_IsHeldAgainstWhoAnswersForTheCase()
    {
        await DoAsync(CaseFile.Filing(CaseFile.Rich), Clerk);
        var last = _host.Store.ReadStream(Stream).Last().Record;
        var payload = JournalEvents.Types.Write([new FeeCharged("copies", 100, "sample")]);
        var envelope = last.Envelope with { Actor = Actor.System, Key = Guid.NewGuid() };
        var hash = RecordHash.Of(last.Hash, Stream, 2, envelope, last.Fingerprint, payload);
        _host.Store.Append(new JournalBatch([new Record(Stream, 2, envelope, last.Fingerprint, payload, hash)], []));

        var raised = (await RaiseAsync()).ShouldHaveSingleItem().Raised;
        (raised.Card, raised.Office, raised.Responsible).ShouldBe(("unlistedFee-2", HallProcess.Hall, "s-1"));
    }

    private async Task DoAsync(ICommand command, Actor actor) =>
        (await _host.Get<Streams<Case>>().Open(Stream).ExecuteAsync(command, actor, Guid.NewGuid(), new byte[32])).Done();

    private async Task<IReadOnlyList<Card>> RaiseAsync()
    {
        await foreach (var refusal in _host.Get<CardDesk>().RaiseAsync(Stream))
            refusal.ShouldBeNull();
        return await _host.Get<CardDesk>().ReadAsync(Number, all => all.All.ToList());
    }
}
