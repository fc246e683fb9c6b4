using Simulator.Post;

namespace Simulator.Sdt;

/// <summary>A reader with at most one card on it. A card that was read must be lifted before it is found again.</summary>
internal sealed class SdtSimulator(IReadOnlyList<DemoCard> cards, bool auto = false) : ISimulatedDevice
{
    private readonly Lock _gate = new();
    private readonly FaultyLine _line = new();
    private DemoCard? _lying;
    private DemoCard? _selected;
    private DemoCard? _swap;
    private bool _wasRead;

    /// <summary>Raised with a command's name when it has been answered, or deliberately not.</summary>
    public event Action<string>? Answered;

    public async Task ServeAsync(Stream wire, CancellationToken cancellation)
    {
        while (await SdtWire.NextAsync(wire, cancellation) is { } asked)
        {
            var name = NameOf(asked.Command);
            byte[] reply;
            lock (_gate)
                reply = asked.Refusal is { } status ? SdtWire.Reply(status, []) : Reply(name);
            var alive = await _line.SendAsync(wire, name, reply, cancellation);
            Answered?.Invoke(name);
            if (!alive)
                return;
        }
    }

    public Task<string> ControlAsync(string[] words, CancellationToken cancellation)
    {
        lock (_gate)
            return Task.FromResult(Control(words));
    }

    private string Control(string[] words)
    {
        switch (words)
        {
            case ["lay", var id] when Card(id) is { } card:
                (_lying, _selected, _wasRead) = (card, null, false);
                return "ok";
            case ["lift"]:
                (_lying, _selected, _wasRead) = (null, null, false);
                return "ok";
            case ["swap", var id] when Card(id) is { } card:
                _swap = card;
                return "ok";
            case ["fault", var fault, var command] when _line.Arm(fault, command):
                return "ok";
            default:
                return "error: lay CARD | lift | swap CARD | fault KIND find|select|read";
        }
    }

    private byte[] Reply(string command)
    {
        switch (command)
        {
            case "find":
                _selected = null;
                if (auto)
                    (_lying, _wasRead) = (cards[0], false);
                return _lying is null || _wasRead ? SdtWire.Reply(0x80, []) : SdtWire.Reply(0x9F, new byte[4]);
            case "select":
                if (!_wasRead)
                    _selected = _lying;
                return _selected is null ? SdtWire.Reply(0x81, []) : SdtWire.Reply(0x90, new byte[8]);
            case "read":
                return Read();
            default:
                return SdtWire.Reply(0x21, []);
        }
    }

    /// <summary>A chip is selected, not a place: another card laid down since is not the one that was selected.</summary>
    private byte[] Read()
    {
        if (_swap is not null)
            (_lying, _selected, _swap) = (_swap, null, null);
        if (_selected is null)
            return SdtWire.Reply(0x41, []);
        _wasRead = true;
        return SdtWire.Reply(0x90, CardImage.Of(_selected));
    }

    private DemoCard? Card(string id) => cards.FirstOrDefault(card => card.Id == id);

    private static string NameOf(ushort command) => command switch
    {
        0x2001 => "find",
        0x2002 => "select",
        0x3001 => "read",
        _ => "other",
    };
}
