using System.Text;
using ServiceSdk.Cases;
using ServiceSdk.Catalog;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Sharing;
using ServiceSdk.Identity;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Cases;

/// <summary>Judges a filing anew with what was handed in since. Safe for concurrent use.</summary>
public sealed class SupplyJudging(ItemPlugins plugins, Protector protector, KeyRing keys, SharedMaterials shared, HallClock clock)
{
    /// <summary>Adds to a statement what was handed in, sealed, and what the rules and the plugin find with it.</summary>
    /// <param name="filed">The case as it stands.</param>
    /// <param name="statement">What the actor states; its materials are those handed in on paper.</param>
    /// <param name="handedIn">What else was handed in.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <returns>The statement; refused for a form that does not hold, a record that cannot be used, and once the applicant's data was erased.</returns>
    internal async ValueTask<Outcome<CaseStatement>> CompleteAsync(
        FiledCase filed, CaseStatement statement, HandedIn handedIn, CancellationToken cancellation)
    {
        var (opened, today) = (filed.Opened, CivilTime.Date(clock.Now.CivilTime));
        if (plugins.Find(opened.Item) is not { } item)
            return CatalogRefusals.ItemUnknown;
        if (keys.Find(opened.Applicant.Subject) is not { } subject
            || protector.Use(opened.Applicant, PersonalFields.Applicant, UnseenUse.Judging) is not { } applicant
            || protector.Use(opened.Form, PersonalFields.Form, UnseenUse.Judging) is not { } before)
        {
            return DeskRefusals.ApplicantErased();
        }

        if (!IdNumber.Parse(applicant.IdNumber, today).Succeeded(out var number, out var refusal)
            || !(await shared.FindAsync(handedIn.Shared, item, number, (_, at) => at.CivilTime >= filed.AskedSince)).Succeeded(out var records, out refusal))
            return refusal;
        var (form, fields) = handedIn.Form.IsEmpty ? (Encoding.UTF8.GetBytes(before), []) : SuppliedForm.Of(before, handedIn.Form);
        string[] materials = [.. (statement.Materials ?? []).Union(records.Select(record => record.Asked.Material))];
        var filing = new Filing(
            item.Code, today, new Applicant(number.BirthDate, number.Male, IdentityChecked: true), form, [.. filed.Materials.Union(materials)]);
        if (!(await plugins.JudgeAsync(item, filing, cancellation)).Succeeded(out var judgement, out refusal))
            return refusal;
        if (!handedIn.Form.IsEmpty && judgement.Findings.Where(finding => finding.Kind == FindingKind.Form).ToList() is { Count: > 0 } wrong)
            return DeskRefusals.Incomplete(wrong);
        return statement with
        {
            Materials = materials,
            Fields = fields.Count == 0 ? null : fields,
            Form = handedIn.Form.IsEmpty ? null : protector.Protect(subject, PersonalFields.Form, Encoding.UTF8.GetString(form.Span)),
            Shared = shared.Seal(records, subject, form),
            Judgement = judgement,
        };
    }
}

/// <summary>What judging a case anew needs of it.</summary>
/// <param name="Opened">The filing, as supplemented so far.</param>
/// <param name="Materials">The codes of the materials that are in.</param>
/// <param name="AskedSince">Since when the applicant was asked for more, UTC milliseconds since 1970: a consent given before was for another purpose.</param>
internal sealed record FiledCase(CaseOpened Opened, IReadOnlyList<string> Materials, long AskedSince)
{
    public static FiledCase Of(Case one) => new(
        one.Opened!, one.Materials,
        one.Log.LastOrDefault(step => step.Move.Trigger is CaseTrigger.NotifySupplement or CaseTrigger.AcceptTolerated)?.At.CivilTime ?? long.MaxValue);
}
