using System.Globalization;
using System.Text.Json;

namespace Departments;

/// <summary>Rates and standards with the day each begins to hold, from a JSON file beside the plugin's DLL.</summary>
internal sealed class DatedAmounts
{
    private readonly ILookup<string, (DateOnly From, Amount Amount)> _byName;

    private DatedAmounts(ILookup<string, (DateOnly From, Amount Amount)> byName) => _byName = byName;

    public static DatedAmounts ReadBeside(Type plugin, string file)
    {
        var path = Path.Combine(Path.GetDirectoryName(plugin.Assembly.Location)!, file);
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new DatedAmounts(document.RootElement.EnumerateArray().ToLookup(
            row => row.GetProperty("name").GetString()!,
            row => (
                DateOnly.ParseExact(row.GetProperty("from").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                new Amount(row.GetProperty("fen").GetInt64(), row.GetProperty("source").GetString()!))));
    }

    /// <summary>The amount that holds on a day; null before the first.</summary>
    public Amount? On(string name, DateOnly day) =>
        _byName[name].Where(row => row.From <= day).OrderBy(row => row.From).Select(row => row.Amount).LastOrDefault();
}

/// <summary>An amount in fen and where it comes from.</summary>
internal sealed record Amount(long Fen, string Source);
