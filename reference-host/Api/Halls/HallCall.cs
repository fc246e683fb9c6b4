using System.Security.Claims;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>What every write in a hall comes with.</summary>
internal record HallCall(string Hall, IdempotencyKey Key, ClaimsPrincipal User, HallDirectory Halls, CommandFingerprint Fingerprint)
{
    /// <summary>How many characters the texts of one command may have together: people read them on a display.</summary>
    public const int LongestText = 500;

    /// <summary>Who asks: as staff of a window or as the hall's manager, where the caller is.</summary>
    public Actor Actor => User.Actor([Roles.Clerk, Roles.Manager]);

    /// <summary>The hall; for a call at a window, when the caller is signed in there.</summary>
    public virtual Outcome<Hall> Own() => Halls.Find(Hall);

    /// <summary>Takes a command and shows what came of it.</summary>
    /// <param name="id">The ticket or appointment it is about, whose date's queue takes it; null for today's.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="canonical">The command as the client sent it, whole, for its fingerprint.</param>
    /// <param name="show">What the client sees of the events.</param>
    public Task<Outcome<T>> DoAsync<T>(string? id, ICommand command, string canonical, Func<IReadOnlyList<IEvent>, T> show)
        where T : notnull =>
        DoAsync(
            (hall, fingerprint) => id is null
                ? hall.ExecuteAsync(command, Actor, Key.Value, fingerprint)
                : hall.ExecuteAsync(id, command, Actor, Key.Value, fingerprint),
            canonical, show);

    /// <inheritdoc cref="DoAsync{T}(string, ICommand, string, Func{IReadOnlyList{IEvent}, T})"/>
    /// <param name="date">The date whose queue takes it.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="canonical">The command as the client sent it, whole, for its fingerprint.</param>
    /// <param name="show">What the client sees of the events.</param>
    public Task<Outcome<T>> DoAsync<T>(DateOnly date, ICommand command, string canonical, Func<IReadOnlyList<IEvent>, T> show)
        where T : notnull =>
        DoAsync((hall, fingerprint) => hall.ExecuteAsync(date, command, Actor, Key.Value, fingerprint), canonical, show);

    /// <summary>Takes what is more than one command, and shows what came of it.</summary>
    /// <param name="take">Takes it, with its fingerprint.</param>
    /// <param name="canonical">What the client sent, whole, for its fingerprint.</param>
    /// <param name="show">What the client sees of the events.</param>
    public async Task<Outcome<T>> DoAsync<T>(
        Func<Hall, byte[], ValueTask<Outcome<Answer>>> take, string canonical, Func<IReadOnlyList<IEvent>, T> show)
        where T : notnull
    {
        if (canonical.Length > LongestText)
            return ApiRefusals.Malformed;
        if (!Own().Succeeded(out var found, out var refusal))
            return refusal;
        return (await take(found, Fingerprint.Of($"{Hall} {canonical}"))).Succeeded(out var answer, out refusal) ? show(answer.Events) : refusal;
    }
}

/// <summary>What every write at a window comes with; the caller is signed in there.</summary>
internal sealed record WindowCall(
    string Hall, string Window, IdempotencyKey Key, ClaimsPrincipal User, HallDirectory Halls, CommandFingerprint Fingerprint)
    : HallCall(Hall, Key, User, Halls, Fingerprint)
{
    public override Outcome<Hall> Own() => WindowEndpoints.Own(Halls, Hall, Window, User);
}
