using ServiceSdk.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Items;
using ServiceSdk.Tiers;

namespace ServiceSdk.Hosting.Cases;

/// <summary>Keeps what halls made of the delegation list 下放清单, and finds by it where a filing belongs. Safe for concurrent use.</summary>
public sealed class DelegationDesk(HallDirectory halls, Streams<HallDelegation> delegations, Jurisdiction jurisdiction)
{
    /// <summary>Reads what a hall made of the list.</summary>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public ValueTask<T> ReadAsync<T>(string hall, Func<HallDelegation, T> read) => delegations.Open(StreamNames.Delegation(hall)).ReadAsync(read);

    /// <summary>Takes a command of what a hall makes of the list; the actor is of the hall.</summary>
    public async ValueTask<Outcome<Answer>> ExecuteAsync(ICommand command, Actor actor, Guid key, byte[] fingerprint) =>
        halls.Find(actor.Office).Succeeded(out _, out var refusal)
            ? await delegations.Open(StreamNames.Delegation(actor.Office)).ExecuteAsync(command, actor, key, fingerprint)
            : refusal;

    /// <summary>Where a filing at a hall belongs.</summary>
    /// <param name="item">The item.</param>
    /// <param name="hall">The id of the hall.</param>
    /// <param name="division">The code of the division the applicant belongs to by residence; null for the hall's own.</param>
    /// <param name="greenChannel">Whether it comes by the green channel.</param>
    /// <returns>What its record will say; or that the hall does not take it, or that nobody is competent.</returns>
    /// <exception cref="JournalUnavailableException">It cannot be told now.</exception>
    public async ValueTask<Outcome<Intake>> AtHallAsync(ServiceItem item, string hall, string? division, bool greenChannel)
    {
        if (!HallId.Parse(hall).Succeeded(out var id, out var refusal)
            || !(await ReadAsync(hall, own => own.Takes(id, item.Code, item.Title))).Succeeded(out var taking, out refusal))
            return refusal;
        var agency = taking == Taking.Agency;
        return jurisdiction.AtHall(item, id, division).Then(Connected).Then<Intake>(competence => new Intake(
            agency ? IntakeChannel.Agency : IntakeChannel.Window, competence,
            competence.Office != hall && (agency || item.ReceivingSite?.Value == ReceivingSite.Competent), greenChannel));
    }

    /// <summary>Where a filing online belongs.</summary>
    /// <param name="item">The item.</param>
    /// <param name="division">The code of the division the applicant belongs to by residence.</param>
    /// <param name="assurance">How sure the platform is of the applicant; null for not at all.</param>
    /// <returns>What its record will say; or that it is not filed so, or that nobody is competent.</returns>
    public Outcome<Intake> Online(ServiceItem item, string? division, IdentityAssurance? assurance) =>
        jurisdiction.Online(item, division).Then(Connected)
            .Then<Intake>(competence => new Intake(IntakeChannel.Online, competence, Assurance: assurance));

    /// <summary>A case of a hall that is not in this host would wait for ever.</summary>
    private Outcome<Competence> Connected(Competence competence) =>
        new[] { competence.Office, competence.DecidedBy }.FirstOrDefault(IsAbsentHall) is { } absent ? DeskRefusals.OfficeAbsent(absent) : competence;

    private bool IsAbsentHall(string office) => HallId.Parse(office).Succeeded(out _, out _) && !halls.Find(office).Succeeded(out _, out _);
}
