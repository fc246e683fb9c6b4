using ServiceSdk.Cases;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Supervision;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Roster;
using ServiceSdk.Tests.Cases;

namespace ServiceSdk.Hosting.Tests.Supervision;

/// <summary>Who answers for a case by the roster's pairs and absences, and hand-over from one to the other.</summary>
public sealed class ResponsibilityDeskTests : IAsyncLifetime
{
    private const string Hall = HallProcess.Hall, Ann = HallProcess.Ann, Bob = HallProcess.Bob;
    private const string Number = "320402006-1-20260803-1-1";
    private static readonly Responsible Anns = new(Hall, Ann);

    private HallProcess _host = null!;

    private ResponsibilityDesk Desk => _host.Get<ResponsibilityDesk>();

    public async ValueTask InitializeAsync()
    {
        _host = await HallProcess.StartAsync();
        await _host.EnlistAsync();
        (await _host.Get<Streams<Accounts>>().Open(StreamNames.Accounts).ExecuteAsync(
            new CreateAccount(new AccountCreated("s-manager", "hall-manager", "hash", [Roles.Manager], Hall)), Actor.System, Guid.NewGuid(), new byte[32])).Done();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Pair_AsTheyAreAway_AnswersInTurn()
    {
        (await Desk.FindAsync(Anns, _host.Today)).ShouldBe(new ResponsibleStaff(Hall, "001", null, "001", Ann));
        await _host.ChangeAsync(new NameSubstitute(Ann, Bob));
        await _host.ChangeAsync(new RecordAbsence(Ann, _host.Today, _host.Today.AddDays(2)));
        (await Desk.FindAsync(Anns, _host.Today)).ShouldBe(new ResponsibleStaff(Hall, "001", "002", "002", Bob));
        await _host.ChangeAsync(new RecordAbsence(Bob, _host.Today.AddDays(2), _host.Today.AddDays(2)));
        (await Desk.FindAsync(Anns, _host.Today.AddDays(2))).ShouldBe(new ResponsibleStaff(Hall, "001", "002", "hall-manager", "s-manager"));
        (await Desk.FindAsync(Anns, _host.Today.AddDays(3))).Answering.ShouldBe("001");
    }

    [Fact]
    public async Task Case_ThatNobodyHasYet_IsTheManagers() =>
        (await Desk.FindAsync(new(Hall, null), _host.Today)).ShouldBe(new ResponsibleStaff(Hall, null, null, "hall-manager", "s-manager"));

    [Fact]
    public async Task Case_OfAnOfficeWithoutAManager_IsNobodys() =>
        (await Desk.FindAsync(new("320402-b1", null), _host.Today)).ShouldBe(new ResponsibleStaff("320402-b1", null, null, null, null));

    [Fact]
    public async Task Body_WithARosterOfItsOwn_HasItsPairs()
    {
        const string body = "320402-b1";
        foreach (var command in (ICommand[])
            [new EnlistStaff("s-x", "X1"), new EnlistStaff("s-y", "Y1"), new NameSubstitute("s-x", "s-y"), new RecordAbsence("s-x", _host.Today, _host.Today)])
        {
            (await _host.Roster.ExecuteAsync(body, command, HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();
        }

        (await Desk.FindAsync(new(body, "s-x"), _host.Today)).ShouldBe(new ResponsibleStaff(body, "X1", "Y1", "Y1", "s-y"));
        (await _host.Roster.ExecuteAsync(body, new GrantSkills("s-x", [HallProcess.IdCard]), HallProcess.Manager, Guid.NewGuid(), new byte[32])).Refused()
            .Code.ShouldBe("skill_unknown");
        (await _host.Roster.ExecuteAsync("320402-b99", new EnlistStaff("s-x", "X1"), HallProcess.Manager, Guid.NewGuid(), new byte[32])).Refused()
            .Code.ShouldBe("hall_unknown");
    }

    [Fact]
    public async Task Case_HandedOverByTheSubstitute_IsTheOthers()
    {
        (await _host.Get<Streams<Case>>().Open(StreamNames.Case(Number)).ExecuteAsync(
            CaseFile.Filing(), Clerk(Ann), Guid.NewGuid(), new byte[32])).Done();
        await _host.ChangeAsync(new NameSubstitute(Ann, Bob));
        (await HandOverAsync("002", Bob)).Refused().Code.ShouldBe("responsibility_of_other");
        await _host.ChangeAsync(new RecordAbsence(Ann, _host.Today, _host.Today));

        (await HandOverAsync("002", Bob)).Done().ShouldBe(new Responsible(Hall, Bob));
        (await _host.Get<CaseDesk>().ReadAsync(Number, one => one.Responsible!)).Done().ShouldBe(new Responsible(Hall, Bob));
        _host.Events(StreamNames.Case(Number)).Last().ShouldBe(new ResponsibilityHandedOver(Hall, Ann, Bob));
    }

    [Fact]
    public async Task HandOver_OfNoCaseOrToNobody_IsRefused()
    {
        (await HandOverAsync("002", Ann)).Refused().Code.ShouldBe("case_unknown");
        (await _host.Get<Streams<Case>>().Open(StreamNames.Case(Number)).ExecuteAsync(
            CaseFile.Filing(), Clerk(Ann), Guid.NewGuid(), new byte[32])).Done();
        (await HandOverAsync("009", Ann)).Refused().ShouldBe(new Refusal("staff_unknown", "人员名册中没有这个人。", "请大厅管理员先登记到人员名册。"));
    }

    private ValueTask<Outcome<Responsible>> HandOverAsync(string to, string by) =>
        Desk.HandOverAsync(Number, to, Clerk(by), _host.Today, Guid.NewGuid(), new byte[32]);

    private static Actor Clerk(string subject) => new(subject, Roles.Clerk, Hall, "1");
}
