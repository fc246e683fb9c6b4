using System.Text;
using System.Text.Json;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>Tells whether a case's record may say something of a clock, without reading it.</summary>
internal sealed class ClockMark(ClockKind kind)
{
    // As the clock stands in a record, where nothing else can: in a text a quotation mark is escaped.
    private readonly byte[] _mark = Encoding.UTF8.GetBytes($"\"{JsonNamingPolicy.CamelCase.ConvertName($"{kind}")}\"");

    /// <summary>The clock's name in records.</summary>
    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName($"{kind}");

    /// <summary>Whether a record names the clock: what stands where the step's name does is a step of the same name.</summary>
    public bool In(Record record)
    {
        if (!record.Stream.StartsWith(StreamNames.Cases, StringComparison.Ordinal))
            return false;
        ReadOnlySpan<byte> payload = record.Payload;
        for (int at; (at = payload.IndexOf(_mark)) >= 0; payload = payload[(at + _mark.Length)..])
        {
            if (!payload[..at].EndsWith("\"trigger\":"u8))
                return true;
        }

        return false;
    }
}
