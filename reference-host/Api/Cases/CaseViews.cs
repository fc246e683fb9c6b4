using System.Security.Claims;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Items;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>A case as staff see it, before anything personal is added: the trail with roles and offices.</summary>
internal static class CaseViews
{
    public static CaseView Of(Case one, ClaimsPrincipal user, DateOnly today, ProgressCode codes, OfficeNames names)
    {
        var opened = one.Opened!;
        Deadline? End(ClockKind kind) => one.Clocks.Last(kind) is { } clock ? one.Count(clock, today) : null;
        var promised = End(ClockKind.Promised);
        return new CaseView(
            opened.Number, "case", opened.Item.Code, opened.Item.Title, opened.Item.Mode, opened.Hall, opened.Ticket, one.State, one.State.Label(),
            null, [], one.FiledOn,
            promised?.Due, End(ClockKind.Statutory)?.Due, promised?.Provisional,
            one.Log.Select(step => step.Move.Statement.PackageHash).LastOrDefault(hash => hash is not null),
            one.Overdue(today), one.Tolerated, one.DeemedAccepted, one.Notices, [.. one.Clocks.Select(clock => Of(one, clock, today))],
            [.. one.Missing.Select(material => material.Name)], one.KeptUntil,
            [.. one.Options(row => user.Actor(row.Roles), today).Select(Of)],
            opened.Judgement.Facts,
            [.. one.Log.Select(step => new TrailLine(
                step.At.CivilTime, step.Move.Trigger, step.Move.Trigger.Label(), step.Move.From.Label(), step.Move.To.Label(),
                step.Actor.Role, step.Actor.Office, step.Move.Statement.Reason, step.Move.Statement.Result))],
            codes.Of(opened.Number),
            opened.Intake?.Channel ?? IntakeChannel.Window, Of(one.Offices!, one.FileHolders[^1].Office, office => names.Of(office, today)),
            FeeView.Of(one), [],
            [.. opened.Item.Materials.Select(material => new CaseMaterialView(
                material.Code, material.Name, material.Essential, one.Materials.Contains(material.Code), one.Supplied.Contains(material.Code), material.Source))],
            one.Findings, one.Noticed, opened.Item.SpecialProcedures ?? [], opened.Delivery?.Way ?? DeliveryWay.Window);
    }

    private static CaseOfficesView Of(CaseOffices offices, string holder, Func<string, string> name) => new(
        offices.Intake, offices.Handler, offices.Decider, offices.Deliverer, offices.HandsOver, holder, offices.All.ToDictionary(id => id, name));

    public static ClockView Of(Case one, CaseClock clock, DateOnly today)
    {
        var end = one.Count(clock, today);
        return new ClockView(
            clock.Start.Kind, clock.Start.Kind.Label(), clock.Budget, clock.Start.Source, clock.Start.Anchor, end.Due, end.Provisional,
            clock.StoppedOn is null ? one.Remaining(clock, today) : null, clock.Paused, clock.StoppedOn, clock.Pauses, clock.Extensions);
    }

    private static PossibleStep Of(CaseOption option) => new(
        option.Row.Trigger, option.Row.Trigger.Label(), option.Row.Roles, option.Row.Decides, option.Possible,
        [.. option.Standing.Prepend(option.Role).OfType<Refusal>().Select(refusal => refusal.Message)],
        [.. option.Asked.Select(refusal => refusal.Message)]);
}
