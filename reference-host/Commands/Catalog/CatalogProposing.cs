using System.Globalization;
using System.Text.Json;
using ServiceSdk.Catalog;
using ServiceSdk.Catalog.Governance;
using ServiceSdk.Catalog.Guides;
using ServiceSdk.Items;
using ServiceSdk.Plugins.Manifests;
using ServiceSdk.ReferenceHost.Api;
using ServiceSdk.ReferenceHost.Api.Catalog;
using ServiceSdk.ReferenceHost.Commands.Halls;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>Holds a file against a running host's catalog, prints what differs, and proposes it where asked to.</summary>
internal static class CatalogProposing
{
    /// <param name="settings">The file and the host.</param>
    /// <param name="read">Reads the file where it is JSON, given how to find an item the host has.</param>
    /// <param name="cancellation">The caller's.</param>
    public static async Task<int> RunAsync(
        ProposingSettings settings, Func<string, Func<string, ServiceItem?>, ItemsReading> read, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(settings.From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
            return Output.Refused(new Refusal("date_invalid", "日期应写成2018-09-28的形式。", "请核对--from。"));
        if (CatalogFormat.Of(settings.File) is not { } format)
            return Output.Refused(CatalogFormat.Unknown);
        if (!(await HostSession.OpenAsync(settings, cancellation)).Succeeded(out var session, out var refusal))
            return Output.Refused(refusal, ExitCodes.Of(refusal));
        using (session)
        {
            // As it will stand on that day: what was confirmed for then already must not be taken back.
            if (!(await session.SendAsync(HttpMethod.Get, $"catalog/document?on={settings.From}", null, cancellation)).Succeeded(out var document, out refusal))
                return Output.Refused(refusal, ExitCodes.Of(refusal));
            var current = ItemsDocument.Read(document).Items.ToDictionary(item => item.Code);
            if (!(await ReadAsync(settings.File, format, text => read(text, current.GetValueOrDefault), current, cancellation)).Succeeded(out var items, out refusal))
                return Output.Refused(refusal);
            var changes = GuideDifference.Between(items.Where(item => current.ContainsKey(item.Code)).Select(item => current[item.Code]), items);
            var different = changes.Select(change => change.Item).ToHashSet();
            CatalogDiffCommand.Print(changes, settings.Json);
            return settings.DryRun ? ExitCodes.Done : await ProposeAsync(session, settings, from, [.. items.Where(item => different.Contains(item.Code))], current, cancellation);
        }
    }

    private static async Task<Outcome<IReadOnlyList<ServiceItem>>> ReadAsync(
        string file, CatalogFormat format, Func<string, ItemsReading> read, Dictionary<string, ServiceItem> current, CancellationToken cancellation)
    {
        if (format == CatalogFormat.Json)
            return (await InputFile.ReadAsync(file, cancellation)).Then(text => PluginCatalog.Whole(read(text)));
        return TableFile.Read(file, format).Then<IReadOnlyList<ServiceItem>>(rows =>
        {
            var table = GuideTable.Read(rows, current.GetValueOrDefault);
            return table.Faults.Count == 0
                ? table.Items.ToArray()
                : CatalogRefusals.DocumentInvalid([.. table.Faults.Select(fault => $"第{fault.Row}行{fault.What}")]);
        });
    }

    private static async Task<int> ProposeAsync(
        HostSession session, ProposingSettings settings, DateOnly from, IReadOnlyList<ServiceItem> items, Dictionary<string, ServiceItem> current,
        CancellationToken cancellation)
    {
        foreach (var (act, part) in new[]
        {
            (CatalogAct.Change, items.Where(item => current.ContainsKey(item.Code)).ToList()), (CatalogAct.Add, items.Where(item => !current.ContainsKey(item.Code)).ToList()),
        })
        {
            if (part.Count == 0)
                continue;
            using var written = JsonDocument.Parse(ItemsDocument.Write(part));
            var body = JsonSerializer.Serialize(new ProposalBody(act, written.RootElement, null, from, settings.Reason), ApiJson.Default.ProposalBody);
            if (!(await session.SendAsync(HttpMethod.Post, "catalog/proposals", body, cancellation)).Succeeded(out var answer, out var refusal))
                return Output.Refused(refusal, ExitCodes.Of(refusal));
            var proposal = JsonSerializer.Deserialize(answer, ApiJson.Default.ProposalView)!;
            if (!settings.Json)
                Console.WriteLine($"已经提出第{proposal.Number}号提议，{part.Count}个事项，待审核、确认后自{settings.From}起生效。");
        }

        return ExitCodes.Done;
    }
}
