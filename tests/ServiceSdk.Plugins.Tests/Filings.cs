using System.Text;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Tests;

/// <summary>Filings for the tests.</summary>
internal static class Filings
{
    public static Filing Of(
        string item, string filedOn = "2026-11-24", string born = "1990-01-01", string form = "{}", string[]? materials = null, bool checkedIdentity = true) =>
        new(item, DateOnly.Parse(filedOn), new Applicant(DateOnly.Parse(born), true, checkedIdentity), Encoding.UTF8.GetBytes(form), materials ?? []);
}
