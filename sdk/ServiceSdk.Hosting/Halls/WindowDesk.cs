using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.Roster;

namespace ServiceSdk.Hosting.Halls;

/// <summary>上岗 and 离岗: who sits at which window today, and what the roster lets them serve there. Safe for concurrent use.</summary>
public sealed class WindowDesk(Streams<HallRoster> rosters)
{
    private const string Withdrawn = "授权已收回";

    /// <summary>
    /// Opens a window for who acts, as the roster allows, or goes on after a pause. They leave the window they sit at; at a window that is
    /// somebody's place, its owner and the substitute take over from each other.
    /// </summary>
    /// <param name="hall">The hall.</param>
    /// <param name="window">The window.</param>
    /// <param name="actor">Who sits down.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    /// <param name="from">
    /// Whose session at this window the command comes from: they hand it over, and it stays open for those who wait; null for nobody's.
    /// </param>
    public async ValueTask<Outcome<Answer>> OpenAsync(
        Hall hall, Window window, Actor actor, Guid key, byte[] fingerprint, string? from = null)
    {
        if (await hall.RepeatAsync(hall.Today, actor, key, fingerprint) is { } repeated)
            return repeated;
        var (allowed, assigned) = await RosterOf(hall).ReadAsync(
            roster => (roster.SkillsAt(window, actor.Subject), roster.SeatOf(window.Id) is not null));
        if (!allowed.Succeeded(out var skills, out var refusal))
            return refusal;

        foreach (var manned in await MannedAsync(hall))
        {
            var (here, own) = (manned.Setup.Id == window.Id, manned.Clerk == actor.Subject);
            if (here ? own || !assigned || manned.Clerk == from : !own)
                continue;
            var step = StepKey.Of($"{key}/leave/{manned.Setup.Id}");
            var left = await hall.ExecuteAsync(new CloseWindow(manned.Setup.Id), actor, step.Key, step.Fingerprint);
            if (!left.Succeeded(out _, out refusal))
                return refusal;
        }

        var opened = await hall.ExecuteAsync(new OpenWindow(window.Id, actor.Subject, skills, from), actor, key, fingerprint);

        // What was withdrawn while the window was being opened found nobody there.
        if (opened.Succeeded(out _, out _))
            await AuthoriseAsync(hall, $"{key}/authorise");
        return opened;
    }

    /// <summary>Whether somebody sits at a window, open or paused.</summary>
    public static async ValueTask<bool> SitsAtAsync(Hall hall, string window, string subject) =>
        (await MannedAsync(hall)).Any(manned => manned.Setup.Id == window && manned.Clerk == subject);

    /// <summary>Closes the window that who acts sits at; nothing where they sit at none.</summary>
    /// <returns>Why they cannot leave; null when they have left.</returns>
    public async ValueTask<Refusal?> LeaveAsync(Hall hall, Actor actor, Guid key, byte[] fingerprint)
    {
        if ((await MannedAsync(hall)).FirstOrDefault(manned => manned.Clerk == actor.Subject) is not { } own)
            return null;
        var left = await hall.ExecuteAsync(new CloseWindow(own.Setup.Id), actor, key, fingerprint);
        return left.Succeeded(out _, out var refusal) ? null : refusal;
    }

    /// <summary>Takes the window from who may not work at it any more. A number in hand waits again, with the time it has waited.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="clerk">Whose window; nothing where they sit at none.</param>
    /// <param name="step">What this follows from; doing it twice is doing it once.</param>
    /// <returns>Why it could not be taken; null when it is.</returns>
    public async ValueTask<Refusal?> ClearAsync(Hall hall, string clerk, string step)
    {
        if ((await MannedAsync(hall)).FirstOrDefault(manned => manned.Clerk == clerk) is not { Setup.Id: var window } left)
            return null;
        ICommand[] putBack = left.InHand is { } ticket ? [new HoldTicket(ticket, window, For: null), new ResumeTicket(ticket)] : [];
        foreach (var command in (ICommand[])[.. putBack, new CloseWindow(window)])
        {
            var (key, fingerprint) = StepKey.Of($"{step}/{window}/{command.GetType().Name}");
            if (!(await hall.ExecuteAsync(command, Actor.System, key, fingerprint)).Succeeded(out _, out var refusal))
                return refusal;
        }

        return null;
    }

    /// <summary>
    /// Makes every manned window serve what its clerk is authorised for now. One that is left with nothing is closed, or, with a number in
    /// hand, paused.
    /// </summary>
    /// <param name="hall">The hall.</param>
    /// <param name="step">What this follows from; doing it twice is doing it once.</param>
    /// <returns>The first refusal; null when all is done.</returns>
    public async ValueTask<Refusal?> AuthoriseAsync(Hall hall, string step)
    {
        Refusal? first = null;
        foreach (var manned in await MannedAsync(hall))
        {
            var authorised = await RosterOf(hall).ReadAsync(
                roster => roster.Find(manned.Clerk).Succeeded(out var member, out _) ? member.Skills : manned.Setup.Skills);
            if (Change(manned, authorised) is not { } command)
                continue;
            var (key, fingerprint) = StepKey.Of($"{step}/{manned.Setup.Id}");
            if (!(await hall.ExecuteAsync(command, Actor.System, key, fingerprint)).Succeeded(out _, out var refusal))
                first ??= refusal;
        }

        return first;
    }

    /// <summary>What makes a manned window serve no more and no less than its clerk may; null for nothing.</summary>
    private static ICommand? Change(Manned manned, IReadOnlyList<Skill> authorised)
    {
        var serves = manned.Setup.Skills.Intersect(authorised).ToList();
        return (serves.Count, manned.Open, manned.InHand is not null) switch
        {
            (0, _, false) => new CloseWindow(manned.Setup.Id),
            (0, true, true) => new PauseWindow(manned.Setup.Id, Withdrawn),
            ( > 0, true, _) when !serves.SequenceEqual(manned.Serves) => new OpenWindow(manned.Setup.Id, manned.Clerk, authorised),
            _ => null,
        };
    }

    private JournaledStream<HallRoster> RosterOf(Hall hall) => rosters.Open(StreamNames.Roster(hall.Configuration.Id));

    private static ValueTask<List<Manned>> MannedAsync(Hall hall) => hall.ReadAsync(static view => view is { IsOpen: true, IsClosed: false }
        ? view.Windows.Zip(view.Plan.Windows, (standing, setup) => (Standing: standing, Setup: setup))
            .Where(one => one.Standing.Clerk is not null)
            .Select(one => new Manned(
                one.Setup, one.Standing.Clerk!, one.Standing.State == WindowState.Open, one.Standing.Skills, view.AtWindow(one.Setup.Id)?.Id))
            .ToList()
        : []);

    /// <summary>A window with somebody at it.</summary>
    private sealed record Manned(Window Setup, string Clerk, bool Open, IReadOnlyList<Skill> Serves, string? InHand);
}
