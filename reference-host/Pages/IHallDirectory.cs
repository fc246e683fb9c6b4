namespace ServiceSdk.ReferenceHost.Pages;

/// <summary>What the pages must know before their own requests: which halls there are, and whether this is a demonstration.</summary>
public interface IHallDirectory
{
    /// <summary>The text behind 演示数据 on every page, with the opening hours used; null on a production folder.</summary>
    string? Demonstration { get; }

    /// <summary>The halls of this host, in the order they are listed to people.</summary>
    IReadOnlyList<HallName> Halls { get; }

    /// <summary>A hall by id; null when it is not found.</summary>
    HallEntry? Find(string id);
}

/// <summary>A hall in a list, which may be as long as a province's: it is not brought into memory to be named.</summary>
public sealed record HallName(string Id, string Name);

/// <summary>A hall as its pages name it.</summary>
public sealed record HallEntry(string Id, string Name, IReadOnlyList<WindowEntry> Windows);

/// <summary>A window as the pages name it.</summary>
public sealed record WindowEntry(string Id, string Name);
