using ServiceSdk.Printing.Fonts;

namespace ServiceSdk.Printing.Pdf;

/// <summary>Pages of A4 that fill from top to bottom. Not safe for concurrent use.</summary>
internal sealed class PaperFlow(PaperFont font)
{
    public const float PageWidth = 595, PageHeight = 842, Left = 78, Top = 72, Bottom = PageHeight - 62, Width = PageWidth - Left - 72;

    private const float Padding = 5;

    private readonly List<List<Mark>> _pages = [[]];

    public IReadOnlyList<List<Mark>> Pages => _pages;

    /// <summary>Where the next thing begins.</summary>
    public float Y { get; private set; } = Top;

    public void Add(Mark mark) => _pages[^1].Add(mark);

    public void Skip(float height) => Y += height;

    public void NewPage()
    {
        _pages.Add([]);
        Y = Top;
    }

    /// <summary>Begins a page unless so much room is left on this one.</summary>
    public void Need(float height)
    {
        if (Y + height > Bottom)
            NewPage();
    }

    /// <summary>A paragraph; it goes on on the next page line by line.</summary>
    public void Paragraph(string text, TextStyle style, float indent = 0)
    {
        foreach (var line in LineBreaking.Break(font, text, style.Size, Width, indent))
        {
            Need(style.Leading);
            Put(Left + line.Left, line.Text, style);
            Skip(style.Leading);
        }
    }

    /// <summary>Lines of text around the middle of a width.</summary>
    public void Centred(string text, TextStyle style, float left = Left, float width = Width)
    {
        foreach (var line in LineBreaking.Break(font, text, style.Size, width))
        {
            Need(style.Leading);
            Put(left + ((width - font.Width(line.Text, style.Size)) / 2), line.Text, style);
            Skip(style.Leading);
        }
    }

    /// <summary>A line of text at the right margin.</summary>
    public void AtRight(string text, TextStyle style)
    {
        Put(Left + Width - font.Width(text, style.Size), text, style);
        Skip(style.Leading);
    }

    /// <summary>A row of cells with lines around them. It is kept together where a page can hold it.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="again">Draws what stands over the row on a page it begins; null for nothing.</param>
    /// <param name="least">How high it is at least.</param>
    public void Row(IReadOnlyList<Cell> cells, Action? again = null, float least = 0)
    {
        var lines = cells.Select(cell => LineBreaking.Break(font, cell.Text, TextStyle.Cell.Size, cell.Width - (2 * Padding))).ToList();
        var (leading, open) = (TextStyle.Cell.Leading, lines.Max(cell => cell.Count));
        for (var at = 0; at < open;)
        {
            var room = Fitting(leading, Y);
            if (room < open - at && (open - at <= Fitting(leading, Top) || room < 1) && Y > Top)
            {
                NewPage();
                again?.Invoke();
                room = Fitting(leading, Y);
            }

            var take = Math.Max(1, Math.Min(room, open - at));
            Box(cells, lines, at, take, Math.Max(least, (take * leading) + (2 * Padding)));
            at += take;
        }
    }

    private static int Fitting(float leading, float y) => (int)((Bottom - y - (2 * Padding)) / leading);

    private void Box(
        IReadOnlyList<Cell> cells, List<List<TextLine>> lines, int from, int count, float height)
    {
        var x = Left;
        foreach (var (cell, own) in cells.Zip(lines))
        {
            if (cell.Label)
                Add(new GroundMark(x, Y, cell.Width, height));
            Add(new RuleMark(x, Y, x, Y + height));
            foreach (var (line, row) in own.Skip(from).Take(count).Select((line, row) => (line, row)))
                Add(new TextMark(x + Padding, Y + ((height - (count * TextStyle.Cell.Leading)) / 2) + (row * TextStyle.Cell.Leading) + Ascent(TextStyle.Cell), line.Text, TextStyle.Cell));
            x += cell.Width;
        }

        Add(new RuleMark(Left, Y, x, Y));
        Add(new RuleMark(Left, Y + height, x, Y + height));
        Add(new RuleMark(x, Y, x, Y + height));
        Skip(height);
    }

    private void Put(float x, string text, TextStyle style) => Add(new TextMark(x, Y + Ascent(style), text, style));

    /// <summary>From the top of a line to its base line: Chinese characters reach from 0.12 em under it to 0.88 over it.</summary>
    private static float Ascent(TextStyle style) => ((style.Leading - style.Size) / 2) + (0.88f * style.Size);
}

/// <summary>A cell of a row.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Width">How wide it is, in points.</param>
/// <param name="Label">Whether it names what stands beside or under it.</param>
internal sealed record Cell(string Text, float Width, bool Label = false);
