using System.Text.Json.Serialization.Metadata;
using ServiceSdk.Cases;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Journal;

/// <summary>How protected values are written before they are encrypted. Field names are for ever.</summary>
public static class HostingJson
{
    /// <summary>Who came.</summary>
    public static JsonTypeInfo<Visitor> Visitor => JournalJson.Default.Visitor;

    /// <summary>Who applies.</summary>
    public static JsonTypeInfo<Party> Party => JournalJson.Default.Party;
}
