using ServiceSdk.Hosting.Privacy.Persons;
using ServiceSdk.Hosting.Tests.Halls;

namespace ServiceSdk.Hosting.Tests.Privacy.Persons;

/// <summary>A person's data goes when the person asks, but for what is open or must be kept.</summary>
public sealed class PersonErasureTests
{
    [Fact]
    public async Task Request_WhileACaseIsOpen_IsRefused()
    {
        await using var person = await HeldPerson.StartAsync();
        (await EraseAsync(person)).Refused().ShouldBe(new Refusal(
            "erasure_case_open", $"办件{HeldPerson.Case}尚未办结，办理期间不能删除个人信息。", "请在办结后再申请，或先撤回该办件。"));
    }

    [Fact]
    public async Task Request_OfANumberNobodyHolds_IsRefused()
    {
        await using var person = await HeldPerson.StartAsync();
        (await EraseAsync(person, idNumber: "110105194912310011")).Refused().ShouldBe(new Refusal(
            "person_unknown", "没有查到与该身份证号码有关的个人信息。", "请核对号码；已按规定删除的信息无法查到。"));
    }

    [Fact]
    public async Task Request_OnTheDayOfTheVisit_LeavesTheVisit()
    {
        await using var person = await HeldPerson.StartAsync();
        await person.WithdrawAsync();
        (await EraseAsync(person)).Done().Erased.ShouldBe(1);
        await person.ErasedAsync(person.QueryKey.Subject);
        person.VisitKey.ShouldNotBeNull();
    }

    [Fact]
    public async Task Request_Later_ErasesVisitsAndQueriesAndNamesWhatIsKept()
    {
        await using var person = await HeldPerson.StartAsync();
        await person.WithdrawAsync();
        var (visit, withdrawn) = (person.VisitKey.Subject, person.Process.Today);
        person.Process.Time.Advance(TimeSpan.FromDays(1));
        var key = Guid.NewGuid();
        var erased = (await EraseAsync(person, key: key)).Done();

        erased.Erased.ShouldBe(2);
        erased.Kept.ShouldHaveSingleItem().ShouldBe(new KeptCase(HeldPerson.Case, withdrawn.AddDays(3_652)));
        await person.ErasedAsync(visit);
        (await EraseAsync(person, key: key)).Done().Erased.ShouldBe(2);
        (await EraseAsync(person)).Done().Erased.ShouldBe(0);
        person.CaseKey.ShouldNotBeNull();
    }

    private static ValueTask<Outcome<ErasedPerson>> EraseAsync(HeldPerson person, string? idNumber = null, Guid? key = null) =>
        person.Process.Get<PersonErasure>().EraseAsync(idNumber ?? HeldPerson.Visitor.IdNumber, HallProcess.Manager, key ?? Guid.NewGuid(), new byte[32]);
}
