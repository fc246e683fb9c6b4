using System.Security.Claims;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Access;

/// <summary>Enrols and removes terminals. Codes and secrets are shown in the one answer that made them.</summary>
internal sealed class TerminalCommands(Streams<Accounts> accounts, EnrolmentCodes codes, CommandFingerprint fingerprint, HallDirectory halls)
{
    // Who enrols is known by the code alone.
    private static readonly Actor Newcomer = new("", Roles.Device, "", "");

    private JournaledStream<Accounts> Stream => accounts.Open(StreamNames.Accounts);

    public async Task<Outcome<EnrolmentCode>> OfferAsync(ClaimsPrincipal by, IdempotencyKey key, EnrolmentRequest body)
    {
        var (terminal, office, post, code) = (body.Terminal ?? "", body.Office ?? by.KeptOffice(null) ?? "", body.Post ?? "", EnrolmentCodes.Make());
        if (by.KeptOffice(office) != office)
            return ApiRefusals.Forbidden;
        if (!halls.Find(office).Succeeded(out _, out var refusal)
            || (body.Kind == TerminalKind.WindowScreen && !SessionEndpoints.Window(halls, office, post).Succeeded(out _, out refusal))
            || !(await codes.HashAsync(code)).Succeeded(out var hash, out refusal))
            return refusal;
        var offered = await Stream.ExecuteAsync(
            new OfferEnrolment(terminal, body.Kind, office, post, hash), ActorOf(by), key.Value,
            fingerprint.Of("enrolment.offer", body, ApiJson.Default.EnrolmentRequest));
        return offered.Then<EnrolmentCode>(answer => answer.Repeated ? ApiRefusals.ShownOnce : new EnrolmentCode(terminal, code, Accounts.CodeHolds));
    }

    public async Task<Outcome<EnrolledTerminal>> EnrolAsync(IdempotencyKey key, Enrolment body)
    {
        if (!(await codes.HashAsync(body.Code ?? "")).Succeeded(out var hash, out var refusal))
            return refusal;
        var secret = TerminalSecrets.Make();
        var enrolled = await Stream.ExecuteAsync(
            new RedeemEnrolment(hash, TerminalSecrets.Hash(secret)), Newcomer, key.Value, fingerprint.Of($"enrolment.redeem {Convert.ToHexString(hash)}"));
        return enrolled.Then<EnrolledTerminal>(answer =>
        {
            if (answer.Repeated)
                return ApiRefusals.ShownOnce;
            var terminal = (TerminalEnrolled)answer.Events[0];
            return new EnrolledTerminal(
                terminal.Terminal, secret, terminal.Kind, terminal.Office, terminal.Post.Length > 0 ? terminal.Post : null);
        });
    }

    public async Task<Outcome<Answer>> RemoveAsync(ClaimsPrincipal by, IdempotencyKey key, string terminal)
    {
        var (actor, mark) = (ActorOf(by), fingerprint.Of($"terminal.remove {terminal}"));
        if (await Stream.RepeatAsync(actor, key.Value, mark) is { } repeated)
            return repeated;
        if (await Stream.ReadAsync(all => all.FindTerminal(terminal)) is { } known && by.KeptOffice(known.Office) != known.Office)
            return ApiRefusals.Forbidden;
        return await Stream.ExecuteAsync(new RemoveTerminal(terminal), actor, key.Value, mark);
    }

    private static Actor ActorOf(ClaimsPrincipal by) => by.Actor([Roles.Administrator, Roles.Manager]);
}
