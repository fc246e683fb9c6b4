using ServiceSdk.Cases;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Roster;

namespace ServiceSdk.Hosting.Supervision;

/// <summary>首问负责与AB岗: who answers on a day for what is somebody's, a case or an enquiry, by the one roster. Safe for concurrent use.</summary>
public sealed class ResponsibilityDesk(Streams<HallRoster> rosters, Streams<Accounts> accounts, Streams<Case> cases, CaseDesk desk)
{
    /// <summary>Finds who answers for something on a day.</summary>
    /// <param name="responsible">Whose it is.</param>
    /// <param name="day">The civil date.</param>
    /// <exception cref="JournalUnavailableException">The roster or the accounts cannot be read now.</exception>
    public async ValueTask<ResponsibleStaff> FindAsync(Responsible responsible, DateOnly day)
    {
        var (office, person) = responsible;
        var (substitute, answering) = await rosters.Open(StreamNames.Roster(office)).ReadAsync(roster => person is null ? default : (
            roster.Find(person).Succeeded(out var one, out _) ? one.Substitute : null, roster.Answering(person, day)));
        answering ??= await ManagerOfAsync(office);
        return new ResponsibleStaff(
            office, await CalledAsync(office, person), await CalledAsync(office, substitute), await CalledAsync(office, answering), answering);
    }

    /// <summary>Who answers for a case on a day, as people know them; null for nobody named, or for no case.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="day">The civil date.</param>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public async ValueTask<string?> AnsweringAsync(string number, DateOnly day) =>
        (await desk.ReadAsync(number, static one => one.Responsible!)).Succeeded(out var responsible, out _)
            ? (await FindAsync(responsible, day)).Answering
            : null;

    /// <summary>What somebody is called: the number on the office's roster, else the name of their post's account.</summary>
    /// <param name="office">The office, by id.</param>
    /// <param name="subject">Who, by opaque id; null for nobody.</param>
    /// <returns>Null for nobody, and for whoever has neither.</returns>
    /// <exception cref="JournalUnavailableException">The roster or the accounts cannot be read now.</exception>
    public async ValueTask<string?> CalledAsync(string office, string? subject) => subject is null ? null
        : await rosters.Open(StreamNames.Roster(office)).ReadAsync(roster => roster.Find(subject).Succeeded(out var one, out _) ? one.Number : null)
        ?? await accounts.Open(StreamNames.Accounts).ReadAsync(all => all.All.FirstOrDefault(account => account.Subject == subject)?.UserName);

    /// <summary>Hands a case over to somebody else of the office that answers for it.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="staff">Their number on that office's roster.</param>
    /// <param name="actor">Who hands it over.</param>
    /// <param name="today">The civil date.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">The command's fingerprint, 32 bytes.</param>
    /// <returns>Who answers for it now, or why not.</returns>
    public async ValueTask<Outcome<Responsible>> HandOverAsync(string number, string staff, Actor actor, DateOnly today, Guid key, byte[] fingerprint)
    {
        if (!(await desk.ReadAsync(number, static one => one.Responsible!)).Succeeded(out var responsible, out var refusal))
            return refusal;
        var made = await rosters.Open(StreamNames.Roster(responsible.Office)).ReadAsync(roster => roster.FindByNumber(staff).Then<HandOverResponsibility>(
            one => new HandOverResponsibility(one.Subject, responsible.Person is { } person ? roster.Answering(person, today) : null)));
        if (!made.Succeeded(out var command, out refusal))
            return refusal;
        var answer = await cases.Open(StreamNames.Case(number)).ExecuteAsync(command, actor, key, fingerprint);
        return answer.Then<Responsible>(done => done.Events.OfType<ResponsibilityHandedOver>().Select(handed => new Responsible(handed.Office, handed.To)).First());
    }

    private ValueTask<string?> ManagerOfAsync(string office) => accounts.Open(StreamNames.Accounts).ReadAsync(all =>
        all.All.FirstOrDefault(account => !account.Disabled && account.Office == office && account.Roles.Contains(Roles.Manager))?.Subject);
}

/// <summary>Who answers for something, as people know them: by number on the roster, or by their post's account.</summary>
/// <param name="Office">The office, by id.</param>
/// <param name="Person">首问负责人; null for the office's manager.</param>
/// <param name="Substitute">B岗; null for nobody.</param>
/// <param name="Answering">Who answers that day: they, the substitute while they are away, the manager while both are; null where the office has no manager.</param>
/// <param name="Subject">The opaque id of whoever answers that day.</param>
public sealed record ResponsibleStaff(string Office, string? Person, string? Substitute, string? Answering, string? Subject);
