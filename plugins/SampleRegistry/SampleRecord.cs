using System.Text;
using System.Text.Json;

namespace SampleRegistry;

/// <summary>A made-up record; its age is counted from the day it is asked for, so that it never grows old.</summary>
internal sealed record SampleRecord(string Kind, string IdNumber, string Id, int DaysOld, byte[] Fields)
{
    public static IReadOnlyList<SampleRecord> ReadBeside(Type plugin, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(plugin.Assembly.Location)!, file)));
        return
        [
            .. document.RootElement.EnumerateArray().Select(row => new SampleRecord(
                row.GetProperty("kind").GetString()!, row.GetProperty("idNumber").GetString()!, row.GetProperty("id").GetString()!,
                row.GetProperty("daysOld").GetInt32(), Encoding.UTF8.GetBytes(row.GetProperty("fields").GetRawText()))),
        ];
    }
}
