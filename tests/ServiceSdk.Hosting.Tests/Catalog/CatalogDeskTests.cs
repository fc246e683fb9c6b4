using Dapper;
using Microsoft.Data.Sqlite;
using ServiceSdk.Catalog.Governance;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Tests.Catalog;

/// <summary>R4: what was confirmed takes effect on its day while the host runs, also after a restart; running cases keep their version.</summary>
public sealed class CatalogDeskTests : IAsyncLifetime
{
    private const string Code = "tn2018-181";

    private static readonly ServiceItem Item = new()
    {
        Code = Code, Number = 181, Department = "司法", Name = "法律咨询", Title = "法律咨询", Group = "law", Procedure = Procedure.PublicService,
        Mode = new(HandlingMode.Promised, Sources.Sample), PromisedTerm = new(new(5, DayUnit.WorkingDays), Sources.Sample),
    };

    private HallProcess _host = null!;

    private CatalogDesk Desk => _host.Get<CatalogDesk>();

    private DateOnly Tomorrow => _host.Today.AddDays(1);

    public async ValueTask InitializeAsync() => _host = await HallProcess.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Item_Confirmed_IsTakenFromItsDayOnAndAfterARestart()
    {
        Desk.Now.Find(Code).Succeeded(out _, out _).ShouldBeFalse();
        await CarryAsync(new ProposeCatalog(CatalogAct.Add, [Item], [], Tomorrow, "新增"));
        Desk.Now.Find(Code).Succeeded(out _, out var refusal).ShouldBeFalse();
        refusal!.Code.ShouldBe("item_not_yet");

        _host.Time.Advance(TimeSpan.FromDays(1));
        Desk.Now.Find(Code).Done().Title.ShouldBe("法律咨询");

        await _host.RestartAsync();
        Desk.Now.Find(Code).Done().Title.ShouldBe("法律咨询");
    }

    [Fact]
    public async Task Case_AcceptedBefore_KeepsItsVersion()
    {
        await CarryAsync(new ProposeCatalog(CatalogAct.Add, [Item], [], Tomorrow, "新增"));
        _host.Time.Advance(TimeSpan.FromDays(1));
        var before = FrozenItem.Of(Desk.Now, Desk.Now.Find(Code).Done());
        await CarryAsync(new ProposeCatalog(CatalogAct.Change, [Item with { Title = "法律援助咨询" }], [], Tomorrow.AddDays(1), "改名"));
        await CarryAsync(new ProposeCatalog(CatalogAct.Cancel, [], [Code], Tomorrow.AddDays(2), "取消"));
        _host.Time.Advance(TimeSpan.FromDays(1));
        var after = FrozenItem.Of(Desk.Now, Desk.Now.Find(Code).Done());
        _host.Time.Advance(TimeSpan.FromDays(1));

        var plugins = _host.Get<ItemPlugins>();
        (before.Version, plugins.Find(before)!.Title).ShouldBe((null, "法律咨询"));
        (after.Version, plugins.Find(after)!.Title).ShouldBe((2, "法律援助咨询"));
        plugins.Edition.Find(Code).Succeeded(out _, out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Item_OfNoPlugin_IsJudgedByItsDataAlone()
    {
        await CarryAsync(new ProposeCatalog(CatalogAct.Add, [Item], [], Tomorrow, "新增"));
        _host.Time.Advance(TimeSpan.FromDays(1));
        var filing = new Filing(Code, Tomorrow, new Applicant(new(1990, 1, 1), true, true), "{}"u8.ToArray(), []);

        var judged = (await _host.Get<ItemPlugins>().JudgeAsync(Item, filing, TestContext.Current.CancellationToken)).Done();

        (judged.PluginId, judged.PluginVersion, judged.Findings.Count).ShouldBe(("catalog", "1", 0));
    }

    [Fact]
    public async Task Proposal_AgainUnderItsKey_IsAnsweredAgain()
    {
        var (propose, key) = (new ProposeCatalog(CatalogAct.Add, [Item], [], Tomorrow, "新增"), Guid.NewGuid());

        (await DoAsync("editor", propose, key)).ShouldBe(1);
        (await DoAsync("editor", propose, key)).ShouldBe(1);
        _host.Events(StreamNames.Catalog).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Changes_ThatCannotBeRead_LeaveWhatThePluginsBring()
    {
        await CarryAsync(new ProposeCatalog(CatalogAct.Add, [Item], [], Tomorrow, "新增"));
        await _host.RestartAsync();
        using (var db = new SqliteConnection($"Data Source={Path.Combine(_host.Folder, "journal.db")};Pooling=False"))
            db.Execute("UPDATE record SET payload = 'x' WHERE stream = (SELECT id FROM stream WHERE name = 'catalog')");

        Desk.Now.Items.ShouldBe(_host.Get<ShippedCatalog>().Edition.Items);
        _host.Get<Quarantine>().All.ShouldHaveSingleItem().Name.ShouldBe(StreamNames.Catalog);
    }

    private async Task CarryAsync(ProposeCatalog propose)
    {
        var number = await DoAsync("editor", propose);
        await DoAsync("reviewer", new ReviewCatalog(number, "同意"));
        await DoAsync("confirmer", new ConfirmCatalog(number, "确认"));
    }

    private async Task<int> DoAsync(string who, ICommand command, Guid? key = null) => (await Desk.ExecuteAsync(
        command, new Actor(who, Roles.CatalogEditor, "320402", ""), key ?? Guid.NewGuid(), new byte[32])).Done();
}
