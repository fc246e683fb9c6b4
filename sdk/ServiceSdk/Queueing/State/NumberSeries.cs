namespace ServiceSdk.Queueing;

/// <summary>The printed numbers of one prefix on one business date: the prefix and at least three digits.</summary>
internal sealed class NumberSeries(string prefix)
{
    /// <summary>The pre-printed emergency numbers; never issued.</summary>
    public const int FirstEmergency = 900, LastEmergency = 999;

    private const int Digits = 3;

    // By number, the serial of the ticket that bears it; 0 for none yet. Cancelling and transferring take nothing out.
    private readonly List<int> _bearers = [0];
    private int _last;
    private bool _wrapped;

    public string Prefix => prefix;

    public string Text(int number) => PrintedText.Of(prefix, number, Digits);

    public int Number(string text) => PrintedText.Count(text, prefix, Digits);

    /// <summary>The serial of the ticket that bears a number; 0 for none.</summary>
    public int Bearer(int number) => number < _bearers.Count ? _bearers[number] : 0;

    /// <summary>The next number to issue; 0 when every one is on a ticket whose bearer may still come.</summary>
    /// <param name="limit">The last number before the series begins again.</param>
    /// <param name="over">Whether the ticket of a serial is over, so that its number may be issued again after a wrap.</param>
    public int Next(int limit, Func<int, bool> over)
    {
        var (number, wrapped) = (_last, _wrapped);

        // To the last number, and once around: those passed over on the way there may be issued again after the wrap.
        for (var tried = 0L; tried < 2L * limit; tried++)
        {
            number++;
            if (number is >= FirstEmergency and <= LastEmergency)
                number = LastEmergency + 1;
            if (number > limit)
                (number, wrapped) = (1, true);
            if (Bearer(number) is not (> 0 and var bearer) || (wrapped && over(bearer)))
                return number;
        }

        return 0;
    }

    public void Take(int number, int serial)
    {
        while (_bearers.Count <= number)
            _bearers.Add(0);
        _bearers[number] = serial;
    }

    /// <summary>Who bears which number follows from the tickets.</summary>
    public void Exchange(Snapshot snapshot) => (_last, _wrapped) = (snapshot.Number(_last), snapshot.Flag(_wrapped));

    /// <summary>Goes on after a number that was issued in order.</summary>
    public void Advance(int number)
    {
        _wrapped |= number <= _last;
        _last = number;
    }
}
