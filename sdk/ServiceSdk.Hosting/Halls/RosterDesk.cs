using ServiceSdk.Hosting.Journal;
using ServiceSdk.Roster;

namespace ServiceSdk.Hosting.Halls;

/// <summary>Keeps the halls' rosters. Safe for concurrent use.</summary>
public sealed class RosterDesk(HallDirectory halls, Streams<HallRoster> rosters)
{
    /// <summary>Reads a hall's roster; empty where none is kept.</summary>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public ValueTask<T> ReadAsync<T>(string hall, Func<HallRoster, T> read) => rosters.Open(StreamNames.Roster(hall)).ReadAsync(read);

    /// <summary>Takes a command of a hall's roster. What the hall does not do cannot be granted.</summary>
    public async ValueTask<Outcome<Answer>> ExecuteAsync(string hallId, ICommand command, Actor actor, Guid key, byte[] fingerprint)
    {
        if (!halls.Find(hallId).Succeeded(out var hall, out var refusal))
            return refusal;
        var known = hall.Configuration.Lines.Select(line => line.Skill);
        if (command is GrantSkills grant && grant.Skills.Except(known).FirstOrDefault() is { } stray)
            return HallRefusals.SkillUnknown(stray);
        return await rosters.Open(StreamNames.Roster(hallId)).ExecuteAsync(command, actor, key, fingerprint);
    }
}
