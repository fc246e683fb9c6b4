using System.Text;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>Tells whether a record holds one of some events without reading it: their names stand in its bytes as nothing else can.</summary>
internal sealed class EventNames(params string[] names)
{
    // A quotation mark inside a text is escaped, so this is never part of one.
    private readonly byte[][] _marks = [.. names.Select(name => Encoding.UTF8.GetBytes($"\"n\":\"{name}\""))];

    public bool In(Record record)
    {
        foreach (var mark in _marks)
        {
            if (record.Payload.AsSpan().IndexOf(mark) >= 0)
                return true;
        }

        return false;
    }
}
