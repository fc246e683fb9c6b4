using ServiceSdk.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Identity;
using ServiceSdk.Items;
using ServiceSdk.Papers;

namespace ServiceSdk.Hosting.Papers;

/// <summary>Takes what a paper tells from its case, its hall and the catalog. Safe for concurrent use.</summary>
public sealed class PaperComposing(HallDirectory halls, ItemPlugins plugins, Protector protector, HallClock clock, ProgressAddress progress)
{
    /// <summary>What a paper of a case would tell; or why the case does not have it.</summary>
    /// <param name="one">The case; called under its lock.</param>
    /// <param name="kind">The paper.</param>
    internal Outcome<PaperFacts> FactsOf(Case one, PaperKind kind) => CasePapers.StepOf(one, kind).Then(step =>
    {
        var opened = one.Opened!;
        if (protector.Use(opened.Applicant, PersonalFields.Applicant, UnseenUse.PaperMaking) is not { } party)
            return DocumentRefusals.Erased();
        return halls.Find(opened.Hall).Then<PaperFacts>(hall => Of(one, kind, step, party) with
        {
            Issuer = hall.Configuration.Name,
            Hall = hall.Configuration.Name,
            Demonstration = hall.Configuration.Demonstration,
        });
    });

    private PaperFacts Of(Case one, PaperKind kind, int step, Party party)
    {
        var (opened, statement) = (one.Opened!, one.Log[step - 1].Move.Statement);
        var ordinal = one.Papers.Count(paper => paper.Issued.Kind == kind) + 1;
        return new PaperFacts
        {
            Number = $"{opened.Number}-{PaperTemplates.Shipped.Of(kind).Mark}{ordinal}",
            CaseNumber = opened.Number,
            Issuer = opened.Hall,
            Hall = opened.Hall,
            IssuedOn = CivilTime.Date(clock.Now.CivilTime),
            Licensing = opened.Item.Procedure == Procedure.Licensing,
            Applicant = party.Name,
            MaskedIdNumber = Mask.IdNumber(party.IdNumber),
            Item = opened.Item.Title,
            ItemCode = opened.Item.Code,
            Department = plugins.Edition.Find(opened.Item.Code).Succeeded(out var item, out _) ? item.Department : null,
            FiledOn = one.FiledOn,
            AcceptedOn = LastDay(one, move => move is { From: CaseState.Received, To: CaseState.Accepted }),
            DecidedOn = LastDay(one, move => move.From != move.To && move.To is CaseState.Granted or CaseState.Refused),
            Promised = TermOf(one, ClockKind.Promised),
            Statutory = TermOf(one, ClockKind.Statutory),
            Reason = statement.Reason,
            Remedy = statement.Remedy,
            OtherBody = statement.OtherBody,
            Result = Last(one, stated => stated.Result),
            Document = Last(one, stated => stated.Document),
            State = one.State.Label(),
            ProgressAddress = progress(opened.Number),
            Materials = [.. opened.Item.Materials.Where(material => opened.Materials.Contains(material.Code)).Select(LineOf)],
            Contents = ContentsOf(one),
        };
    }

    private static PaperLine LineOf(ItemMaterial material) => new(material.Name, material.Source == Sources.Sample ? ChineseText.Sample : "");

    private static IReadOnlyList<PaperLine> ContentsOf(Case one) =>
    [
        .. from entry in
               one.Papers.Select(paper => (Name: $"{paper.Issued.Title}（{paper.Issued.Number}）", paper.At))
                   .Concat(one.Documents.Select(document => (one.Opened!.Item.Materials.First(material => material.Code == document.Attached.Material).Name, document.At)))
           orderby entry.At.CivilTime
           select new PaperLine(entry.Name, ChineseText.Date(CivilTime.Date(entry.At.CivilTime))),
    ];

    private static PaperTerm? TermOf(Case one, ClockKind kind) =>
        one.Clocks.LastOrDefault(clock => clock.Start.Kind == kind)?.Start is { } start
            ? new PaperTerm(start.Told.Due, start.Told.Provisional, start.Source == Sources.Sample)
            : null;

    private static DateOnly? LastDay(Case one, Func<CaseMoved, bool> that) =>
        one.Log.LastOrDefault(step => that(step.Move)) is { } last ? CivilTime.Date(last.At.CivilTime) : null;

    private static string? Last(Case one, Func<CaseStatement, string?> stated) =>
        one.Log.Select(step => stated(step.Move.Statement)).LastOrDefault(text => text is not null);
}
