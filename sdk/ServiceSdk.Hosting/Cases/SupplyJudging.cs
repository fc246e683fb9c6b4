using System.Text;
using ServiceSdk.Cases;
using ServiceSdk.Catalog;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Identity;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Cases;

/// <summary>Judges a filing anew with what was handed in since. Safe for concurrent use.</summary>
public sealed class SupplyJudging(ItemPlugins plugins, Protector protector, HallClock clock)
{
    /// <summary>What the rules and the plugin find with the new materials; refused once the applicant's data was erased.</summary>
    /// <param name="opened">The filing.</param>
    /// <param name="materials">The codes of all materials that are in then.</param>
    /// <param name="cancellation">The caller's.</param>
    public async ValueTask<Outcome<RecordedJudgement>> JudgeAsync(CaseOpened opened, IReadOnlyList<string> materials, CancellationToken cancellation)
    {
        var today = CivilTime.Date(clock.Now.CivilTime);
        if (plugins.Find(opened.Item) is not { } item)
            return CatalogRefusals.ItemUnknown;
        if (protector.Use(opened.Applicant, PersonalFields.Applicant, UnseenUse.Judging) is not { } applicant
            || protector.Use(opened.Form, PersonalFields.Form, UnseenUse.Judging) is not { } form)
        {
            return DeskRefusals.ApplicantErased();
        }

        if (!IdNumber.Parse(applicant.IdNumber, today).Succeeded(out var number, out var refusal))
            return refusal;
        var filing = new Filing(item.Code, today, new Applicant(number.BirthDate, number.Male, IdentityChecked: true), Encoding.UTF8.GetBytes(form), materials);
        return await plugins.JudgeAsync(item, filing, cancellation);
    }
}
