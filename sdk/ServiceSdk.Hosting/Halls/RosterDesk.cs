using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.Roster;
using ServiceSdk.Tiers;

namespace ServiceSdk.Hosting.Halls;

/// <summary>Keeps the rosters of halls, and of bodies, which have no windows. Safe for concurrent use.</summary>
public sealed class RosterDesk(HallDirectory halls, DelegationList bodies, Streams<HallRoster> rosters)
{
    /// <summary>Reads an office's roster; empty where none is kept.</summary>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public ValueTask<T> ReadAsync<T>(string office, Func<HallRoster, T> read) => rosters.Open(StreamNames.Roster(office)).ReadAsync(read);

    /// <summary>The windows of an office: a hall's as they are set up, none of a body.</summary>
    /// <param name="office">The hall's or body's id.</param>
    public Outcome<IReadOnlyList<Window>> WindowsOf(string office) =>
        IsBody(office) ? Array.Empty<Window>() : halls.Find(office).Then<IReadOnlyList<Window>>(hall => hall.Configuration.Windows.ToArray());

    /// <summary>Takes a command of an office's roster. What a hall does not do cannot be granted; a body grants nothing.</summary>
    public async ValueTask<Outcome<Answer>> ExecuteAsync(string office, ICommand command, Actor actor, Guid key, byte[] fingerprint)
    {
        Skill[] known = [];
        if (!IsBody(office))
        {
            if (!halls.Find(office).Succeeded(out var hall, out var refusal))
                return refusal;
            known = [.. hall.Configuration.Lines.Select(line => line.Skill)];
        }

        if (command is GrantSkills grant && grant.Skills.Except(known).FirstOrDefault() is { } stray)
            return HallRefusals.SkillUnknown(stray);
        return await rosters.Open(StreamNames.Roster(office)).ExecuteAsync(command, actor, key, fingerprint);
    }

    private bool IsBody(string office) => bodies.Bodies.Any(body => body.Id == office);
}
