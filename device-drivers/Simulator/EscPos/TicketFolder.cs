namespace Simulator.EscPos;

/// <summary>The tray: every ticket as <c>ticket-0001.bin</c>, what was sent, and <c>ticket-0001.txt</c>, what a person reads.</summary>
internal sealed class TicketFolder
{
    private readonly string _path;
    private int _count;

    public TicketFolder(string path)
    {
        _path = path;
        Directory.CreateDirectory(path);
        _count = Directory.GetFiles(path, "ticket-*.bin").Length;
    }

    public void Add(ReadOnlySpan<byte> bytes, string text)
    {
        var name = Path.Combine(_path, $"ticket-{++_count:0000}");
        File.WriteAllBytes(name + ".bin", bytes);
        File.WriteAllText(name + ".txt", text);
    }
}
