using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Privacy.Looks;

/// <summary>Records looks at personal data, each on disk before anything is shown. Safe for concurrent use.</summary>
public sealed class LookDesk(Streams<LookLog> looks, HallClock clock)
{
    // A page that asks again with every change of its hall is one look.
    private const long OneLook = 10 * 60_000;

    /// <summary>Records that somebody is about to be shown personal data.</summary>
    /// <param name="actor">Who; the role decides whether it is shown, and whether masked.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="seen">What; at least one.</param>
    /// <returns>What <see cref="Protector.Reveal"/> asks for; or that the role may not, or that it cannot be recorded now.</returns>
    public async ValueTask<Outcome<Look>> RecordAsync(Actor actor, LookPurpose purpose, IEnumerable<SeenField> seen)
    {
        if (LookRules.IsMasked(actor.Role, purpose) is not { } masked)
            return LookRefusals.NotPermitted(purpose);
        var recorded = seen.GroupBy(one => one.Subject)
            .Select(of => new LookRecorded(of.Key, [.. of.Select(one => one.Field).Distinct().Order(StringComparer.Ordinal)], purpose, masked)).ToList();
        var now = clock.Now.CivilTime;
        var step = StepKey.Of(masked
            ? $"{actor.Terminal}/{purpose}/{now / OneLook}/{string.Join(';', recorded.Select(one => $"{one.Subject}:{string.Join(',', one.Fields)}"))}"
            : Guid.NewGuid().ToString());
        var answer = await looks.Open(StreamNames.Looks(actor.Office, CivilTime.Date(now)))
            .ExecuteAsync(new RecordLooks(recorded), actor, step.Key, step.Fingerprint);
        return answer.Then<Look>(_ => new Look(recorded, masked));
    }
}
