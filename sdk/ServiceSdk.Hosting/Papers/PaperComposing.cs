using ServiceSdk.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Identity;
using ServiceSdk.Items;
using ServiceSdk.Papers;

namespace ServiceSdk.Hosting.Papers;

/// <summary>Takes what a paper tells from its case, its offices and the catalog. Safe for concurrent use.</summary>
public sealed class PaperComposing(
    HallDirectory halls, OfficeNames names, ItemPlugins plugins, Protector protector, HallClock clock, ProgressAddress progress)
{
    /// <summary>What a paper of a case would tell; or why the case does not have it.</summary>
    /// <param name="one">The case; called under its lock.</param>
    /// <param name="kind">The paper.</param>
    internal Outcome<PaperFacts> FactsOf(Case one, PaperKind kind) => CasePapers.StepOf(one, kind).Then(step =>
    {
        var opened = one.Opened!;
        return protector.Use(opened.Applicant, PersonalFields.Applicant, UnseenUse.PaperMaking) is { } party
            ? halls.Find(opened.Hall).Then<PaperFacts>(hall => Of(one, kind, one.Log[step - 1].Move, party, hall))
            : DocumentRefusals.Erased();
    });

    private PaperFacts Of(Case one, PaperKind kind, CaseMoved move, Party party, Hall hall)
    {
        var (opened, statement, today) = (one.Opened!, move.Statement, CivilTime.Date(clock.Now.CivilTime));
        var missing = MissingOf(one, kind, move);
        return new PaperFacts
        {
            Number = $"{opened.Number}-{PaperTemplates.Shipped.Of(kind).Mark}{one.Papers.Count(paper => paper.Issued.Kind == kind) + 1}",
            CaseNumber = opened.Number,
            Issuer = names.Of(IssuerOf(one.Offices!, kind), today),
            Hall = hall.Configuration.Name,
            Demonstration = hall.Configuration.Demonstration,
            IssuedOn = today,
            Licensing = opened.Item.Procedure == Procedure.Licensing,
            Deemed = one.DeemedAccepted,
            Applicant = party.Name,
            MaskedIdNumber = Mask.IdNumber(party.IdNumber),
            Item = opened.Item.Title,
            ItemCode = opened.Item.Code,
            Department = plugins.Find(opened.Item)?.Department,
            FiledOn = one.FiledOn,
            AcceptedOn = one.AcceptedOn,
            DecidedOn = one.Result?.On,
            Promised = TermOf(one, ClockKind.Promised, today),
            Statutory = TermOf(one, ClockKind.Statutory, today),
            CureBy = missing.Count == 0 ? null : move.Started.FirstOrDefault(start => start.Kind == ClockKind.Cure)?.Told.Due,
            Reason = statement.Reason,
            Remedy = statement.Remedy,
            OtherBody = statement.OtherBody,
            Result = one.Result?.Result,
            Document = one.Result?.Document,
            Notice = statement.Notice,
            SpecialProcedure = statement.Procedure,
            Days = DaysOf(one, move),
            State = one.State.Label(),
            Retention = CaseRetention.Of(one),
            ProgressAddress = progress(opened.Number),
            Materials = [.. opened.Item.Materials.Where(material => one.Materials.Contains(material.Code)).Select(LineOf)],
            Missing = missing,
            Contents = ContentsOf(one),
        };
    }

    /// <summary>Who takes in tells of that, who handles of all that follows, who decides of the decision.</summary>
    private static string IssuerOf(CaseOffices offices, PaperKind kind) => kind switch
    {
        PaperKind.FilingReceipt => offices.Intake,
        PaperKind.Grant or PaperKind.Refusal or PaperKind.DeliveryReceipt => offices.Decider,
        _ => offices.Handler,
    };

    private static IReadOnlyList<PaperLine> MissingOf(Case one, PaperKind kind, CaseMoved move) => (kind, move.Trigger) switch
    {
        (PaperKind.SupplementNotice, _) => [.. (move.Statement.Defects ?? []).Select(defect => new PaperLine(NameOf(one.Opened!.Item, defect), defect.Text))],
        (PaperKind.Acceptance, CaseTrigger.AcceptTolerated) => [.. one.Missing.Select(LineOf)],
        _ => [],
    };

    private static string NameOf(FrozenItem item, FilingDefect defect) => defect switch
    {
        { Material: { } material } => item.NameOf(material),
        { Field: { } field } => $"申报表“{item.LabelOf(field)}”",
        _ => "申请内容",
    };

    private static PaperLine LineOf(ItemMaterial material) => new(material.Name, material.Source == Sources.Sample ? ChineseText.Sample : "");

    private static IReadOnlyList<PaperLine> ContentsOf(Case one) =>
    [
        .. from entry in
               one.Papers.Select(paper => (Name: $"{paper.Issued.Title}（{paper.Issued.Number}）", paper.At))
                   .Concat(one.Documents.Select(document => (Name: one.Opened!.Item.NameOf(document.Attached.Material), document.At)))
           orderby entry.At.CivilTime
           select new PaperLine(entry.Name, ChineseText.Date(CivilTime.Date(entry.At.CivilTime))),
    ];

    private static PaperTerm? TermOf(Case one, ClockKind kind, DateOnly today)
    {
        if (one.Clocks.Last(kind) is not { } clock)
            return null;
        var ends = one.Count(clock, today);
        return new PaperTerm(ends.Due, ends.Provisional, clock.Start.Source == Sources.Sample);
    }

    /// <summary>How long a special procedure takes, or how many days were added: the law's, where there is one.</summary>
    private static string? DaysOf(Case one, CaseMoved move)
    {
        if (move.Started.FirstOrDefault(start => start.Kind == ClockKind.Special) is { } special)
            return ChineseText.Days(special.Term);
        return move.Changed?.Where(changed => changed.Days is not null).MaxBy(changed => changed.Kind) is { } added
            ? ChineseText.Days(new Term(added.Days!.Value, one.Clocks.Last(added.Kind)!.Start.Term.Unit))
            : null;
    }
}
