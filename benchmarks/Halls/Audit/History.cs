using ServiceSdk.Benchmarks.Queues;

namespace ServiceSdk.Benchmarks.Halls.Audit;

/// <summary>What happened in one hall, in order, watched by the rules alone: it knows nothing of the engine that made it.</summary>
internal sealed class History(ModelHall model)
{
    private readonly HashSet<string> _numbers = [];
    private readonly Dictionary<int, int> _lines = [];
    private readonly HashSet<int> _inHand = [];

    public long DoubleCalls { get; private set; }

    public long DuplicateNumbers { get; private set; }

    public long WrongSkill { get; private set; }

    public void Issued(int ticket, int line) => _lines[ticket] = line;

    public void Numbered(string number)
    {
        if (!_numbers.Add(number))
            DuplicateNumbers++;
    }

    public void Called(int ticket, int window)
    {
        if (!_inHand.Add(ticket))
            DoubleCalls++;
        if (!model.Served[window].Contains(_lines[ticket]))
            WrongSkill++;
    }

    /// <summary>The ticket is in no window's hand any more.</summary>
    public void Left(int ticket) => _inHand.Remove(ticket);

    public void Moved(int ticket, int line)
    {
        Left(ticket);
        _lines[ticket] = line;
    }
}
