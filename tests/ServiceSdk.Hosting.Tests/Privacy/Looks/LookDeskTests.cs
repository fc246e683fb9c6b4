using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Privacy.Looks;

/// <summary>Nobody is shown anything before it stands on disk who, whose, what and why.</summary>
public sealed class LookDeskTests : IDisposable
{
    private static readonly Actor Clerk = new("s-clerk", Roles.Clerk, "320402006-1", "1");
    private readonly ProtectedJournal _hall = new();
    private readonly LookDesk _desk;
    private readonly Protected<Visitor> _visitor;

    public LookDeskTests()
    {
        _desk = new LookDesk(new Streams<LookLog>(_hall.Journal.Access, static () => new LookLog()), _hall.Journal.Access.Clock);
        _visitor = _hall.Protector.Protect(_hall.Subject(), PersonalFields.Visitor, ProtectedJournal.Visitor);
    }

    private IReadOnlyList<Record> Recorded => _hall.Journal.Records($"looks/320402006-1/{CivilTime.Text(CivilTime.Date(_hall.Journal.Access.Clock.Now.CivilTime))}");

    public void Dispose() => _hall.Dispose();

    [Fact]
    public async Task Reveal_ToAMaskedLook_IsMaskedAndOnRecord()
    {
        var look = (await LookAsync(Clerk, LookPurpose.WindowService)).Done();

        _hall.Protector.Reveal(_visitor, PersonalFields.Visitor, look).ShouldBe(new Visitor("欧*", "1101**********002X"));
        var record = Recorded.ShouldHaveSingleItem();
        record.Envelope.Actor.ShouldBe(Clerk);
        var recorded = _hall.Journal.Access.Types.Read(record.Payload).ShouldHaveSingleItem().ShouldBeOfType<LookRecorded>();
        (recorded.Subject, recorded.Purpose, recorded.Masked).ShouldBe((_visitor.Subject, LookPurpose.WindowService, true));
        recorded.Fields.ShouldBe(["visitor"]);
    }

    [Fact]
    public async Task Reveal_ToAClearLook_IsWhatWasProtected() => _hall.Protector
        .Reveal(_visitor, PersonalFields.Visitor, (await LookAsync(Clerk, LookPurpose.IdentityCheck)).Done()).ShouldBe(ProtectedJournal.Visitor);

    [Fact]
    public async Task Reveal_ByALookAtAnother_IsAFault()
    {
        var other = _hall.Protector.Protect(_hall.Subject(), PersonalFields.Visitor, ProtectedJournal.Visitor);
        var look = (await LookAsync(Clerk, LookPurpose.IdentityCheck)).Done();

        Should.Throw<ArgumentException>(() => _hall.Protector.Reveal(other, PersonalFields.Visitor, look));
    }

    [Fact]
    public async Task Look_ByARoleThatMayNot_IsRefusedAndLeavesNothing()
    {
        (await LookAsync(Clerk with { Role = Roles.Reviewer }, LookPurpose.IdentityCheck)).Refused().ShouldBe(new Refusal(
            "look_not_permitted", "您的角色不能以“核对身份”为目的查看个人信息。", "请由有权限的人员查看，或选择与职责相符的目的。"));
        Recorded.ShouldBeEmpty();
    }

    [Fact]
    public async Task Look_WhileTheJournalCannotBeWritten_IsRefused()
    {
        _hall.Journal.Writer.Dispose();
        (await LookAsync(Clerk, LookPurpose.IdentityCheck)).Refused().Code.ShouldBe("unavailable");
    }

    [Fact]
    public async Task Look_OfAPageThatAsksAgain_IsOneForTenMinutes()
    {
        await LookAsync(Clerk, LookPurpose.WindowService);
        await LookAsync(Clerk, LookPurpose.WindowService);
        Recorded.Count.ShouldBe(1);

        await LookAsync(Clerk with { Subject = "s-other" }, LookPurpose.WindowService);
        Recorded.Count.ShouldBe(2);

        _hall.Journal.Time.Advance(TimeSpan.FromMinutes(10));
        await LookAsync(Clerk, LookPurpose.WindowService);
        Recorded.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Look_InTheClear_IsRecordedEachTime()
    {
        await LookAsync(Clerk, LookPurpose.IdentityCheck);
        await LookAsync(Clerk, LookPurpose.IdentityCheck);
        Recorded.Count.ShouldBe(2);
    }

    [Fact]
    public void Purpose_Each_HasALabelAndSomebodyItIsGrantedTo()
    {
        foreach (var purpose in Enum.GetValues<LookPurpose>())
        {
            purpose.Label().ShouldNotBeEmpty();
            LookRules.RolesFor(purpose).ShouldNotBeEmpty();
            LookRules.IsMasked(Roles.CatalogEditor, purpose).ShouldBeNull();
        }
    }

    private ValueTask<Outcome<Look>> LookAsync(Actor actor, LookPurpose purpose) =>
        _desk.RecordAsync(actor, purpose, [SeenField.Of(_visitor, PersonalFields.Visitor)]);
}
