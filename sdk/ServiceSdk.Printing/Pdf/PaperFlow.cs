using ServiceSdk.Printing.Fonts;

namespace ServiceSdk.Printing.Pdf;

/// <summary>Pages of A4 that fill from top to bottom. Not safe for concurrent use.</summary>
internal sealed class PaperFlow(PaperFont font)
{
    public const float PageWidth = 595, PageHeight = 842, Left = 78, Top = 84, Bottom = PageHeight - 76, Width = PageWidth - Left - 72;

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
    /// <param name="cells">Text, style and width of each.</param>
    /// <param name="again">Draws what stands over the row on a page it begins; null for nothing.</param>
    /// <param name="least">How high it is at least.</param>
    public void Row(IReadOnlyList<(string Text, TextStyle Style, float Width)> cells, Action? again = null, float least = 0)
    {
        var lines = cells.Select(cell => LineBreaking.Break(font, cell.Text, cell.Style.Size, cell.Width - (2 * Padding))).ToList();
        var (leading, open) = (cells[0].Style.Leading, lines.Max(cell => cell.Count));
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
        IReadOnlyList<(string Text, TextStyle Style, float Width)> cells, List<List<TextLine>> lines, int from, int count, float height)
    {
        var (x, end) = (Left, Left + cells.Sum(cell => cell.Width));
        Add(new RuleMark(Left, Y, end, Y));
        Add(new RuleMark(Left, Y + height, end, Y + height));
        Add(new RuleMark(end, Y, end, Y + height));
        foreach (var (cell, own) in cells.Zip(lines))
        {
            Add(new RuleMark(x, Y, x, Y + height));
            foreach (var (line, row) in own.Skip(from).Take(count).Select((line, row) => (line, row)))
                Add(new TextMark(x + Padding, Y + Padding + (row * cell.Style.Leading) + Ascent(cell.Style), line.Text, cell.Style));
            x += cell.Width;
        }

        Skip(height);
    }

    private void Put(float x, string text, TextStyle style) => Add(new TextMark(x, Y + Ascent(style), text, style));

    /// <summary>From the top of a line to its base line: Chinese characters reach from 0.12 em under it to 0.88 over it.</summary>
    private static float Ascent(TextStyle style) => ((style.Leading - style.Size) / 2) + (0.88f * style.Size);
}
