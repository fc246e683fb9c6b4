using ServiceSdk.Cases;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>A case as staff see it, before anything personal is added: the trail with roles and offices.</summary>
internal static class CaseViews
{
    public static CaseView Of(Case one, ProgressCode codes)
    {
        var opened = one.Opened!;
        var promised = Told(one, ClockKind.Promised);
        return new CaseView(
            opened.Number, "case", opened.Item.Code, opened.Item.Title, opened.Item.Mode, opened.Hall, opened.Ticket, one.State, one.State.Label(),
            null, [], one.FiledOn,
            promised?.Told.Due, Told(one, ClockKind.Statutory)?.Told.Due, promised?.Told.Provisional,
            one.Log.Select(step => step.Move.Statement.PackageHash).LastOrDefault(hash => hash is not null),
            [.. one.Possible.Select(row => new PossibleStep(row.Trigger, row.Trigger.Label(), row.Roles))],
            opened.Judgement.Facts,
            [.. one.Log.Select(step => new TrailLine(
                step.At.CivilTime, step.Move.Trigger, step.Move.Trigger.Label(), step.Move.From.Label(), step.Move.To.Label(),
                step.Actor.Role, step.Actor.Office, step.Move.Statement.Reason, step.Move.Statement.Result))],
            codes.Of(opened.Number), FeeView.Of(one), []);
    }

    private static ClockStarted? Told(Case one, ClockKind kind) => one.Clocks.LastOrDefault(clock => clock.Start.Kind == kind)?.Start;
}
