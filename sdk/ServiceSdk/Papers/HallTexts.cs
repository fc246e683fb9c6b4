namespace ServiceSdk.Papers;

/// <summary><c>paper-text.changed</c>: a hall put one of its papers' texts into its own words. Who and when stand in the record.</summary>
/// <param name="Name">Which text.</param>
/// <param name="Text">What it says from now on.</param>
public sealed record PaperTextChanged(string Name, string Text) : IEvent;

/// <summary>Puts one of a hall's texts into its own words.</summary>
/// <param name="Name">Which text.</param>
/// <param name="Text">What it is to say; empty to leave it out of the papers.</param>
public sealed record ChangePaperText(string Name, string Text) : ICommand;

/// <summary>
/// A hall's own texts on papers, one stream a hall: the last change of each holds, and how many there were is their version. Not safe for
/// concurrent use: its host gives it one writer.
/// </summary>
/// <param name="templates">Which texts there are, and what they say before the hall's first change.</param>
public sealed class HallTexts(PaperTemplates templates) : IAggregate
{
    /// <summary>How many characters a text may have.</summary>
    public const int Longest = 500;

    private readonly Dictionary<string, string> _texts = [];

    /// <summary>How many changes there were.</summary>
    public int Version { get; private set; }

    /// <summary>All texts, as they are now.</summary>
    public IReadOnlyList<HallText> All => [.. templates.Texts.Select(text => text with { Text = Of(text.Name) })];

    /// <summary>A text as it is now.</summary>
    /// <param name="name">One of the templates' texts.</param>
    public string Of(string name) => _texts.TryGetValue(name, out var own) ? own : templates.Texts.First(text => text.Name == name).Text;

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope)
    {
        var (name, text) = (ChangePaperText)command;
        if (templates.Texts.All(one => one.Name != name))
            return PaperRefusals.TextUnknown;
        if (text.Length > Longest)
            return PaperRefusals.TextTooLong;
        if (text.Any(letter => (char.IsControl(letter) && letter != '\n') || letter is '\uFFFD'))
            return PaperRefusals.TextUnprintable;
        return Placeholders.Unknown(text) is { } unknown
            ? PaperRefusals.PlaceholderUnknown(unknown)
            : new IEvent[] { new PaperTextChanged(name, text) };
    }

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        var changed = (PaperTextChanged)@event;
        _texts[changed.Name] = changed.Text;
        Version++;
    }
}
