namespace ServiceSdk.Planning;

/// <summary>What one replication adds up to.</summary>
internal sealed class Replication
{
    private readonly WaitSample[] _samples;
    private readonly int _classes;

    public Replication(Scenario scenario, Visit[] visits, HallRecord record)
    {
        _classes = scenario.Classes.Count;
        _samples = [.. Enumerable.Range(0, scenario.Lines.Count * _classes).Select(_ => new WaitSample())];
        Fates = scenario.Trace is null ? [] : record.Fates;
        (Busy, Span, Calls, Critical) = (record.Busy, record.Span, record.Calls, record.Critical);
        for (var i = scenario.Run?.WarmUp ?? 0; i < visits.Length; i++)
            _samples[visits[i].Line * _classes + visits[i].Class].Add(visits[i], record.Fates[i]);
    }

    /// <summary>Of a trace, what became of each visit; empty for random load, which may be long.</summary>
    public Fate[] Fates { get; }

    public long[] Busy { get; }

    public long Span { get; }

    public int Calls { get; }

    public int Critical { get; }

    public IReadOnlyList<WaitSample> All => _samples;

    public IReadOnlyList<WaitSample> OfClass(int @class) => [.. _samples.Where((_, cell) => cell % _classes == @class)];

    public IReadOnlyList<WaitSample> OfLine(int line) => _samples.AsSpan(line * _classes, _classes).ToArray();
}
