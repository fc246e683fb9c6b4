using ServiceSdk.Hosting.Papers;
using ServiceSdk.Papers;
using ServiceSdk.Printing.Fonts;

namespace ServiceSdk.Printing.Pdf;

/// <summary>Sets a paper on pages. Not safe for concurrent use: one paper each.</summary>
internal sealed class PaperLayout
{
    private const float SealSize = 119, ClosingWidth = 230, QrSize = 74, LabelWidth = 112, BlankLabelWidth = 190, BlankHeight = 34, ClosingHeight = SealSize + 22;

    // The caption, the heading and two lines of the first row: no list begins with less on its page.
    private const float ListHead = 20 + 27 + 43;

    private readonly PaperFlow _flow;
    private readonly PaperFont _font;
    private readonly Paper _paper;

    private PaperLayout(PaperFont font, Paper paper) => (_font, _paper, _flow) = (font, paper, new PaperFlow(font));

    public IReadOnlyList<IReadOnlyList<Mark>> Pages => _flow.Pages;

    /// <summary>Where the seal belongs; null for a paper without one.</summary>
    public SealPlace? Seal { get; private set; }

    public static PaperLayout Of(PaperFont font, Paper paper)
    {
        var layout = new PaperLayout(font, paper);
        layout.Head();
        foreach (var block in paper.Blocks)
        {
            // The last words stay with the seal, or it would stand on a page that says nothing.
            if (block == paper.Blocks[^1] && block is ParagraphBlock last)
                layout.KeepWithClosing(last);
            layout.Set(block);
        }

        layout.Close();
        layout.Margins();
        return layout;
    }

    private void Head()
    {
        _flow.Centred(_paper.Issuer, TextStyle.Issuer);
        _flow.Centred(_paper.Title, TextStyle.Title);
        _flow.Skip(4);
        _flow.AtRight($"编号：{_paper.Number}", TextStyle.Small);
        _flow.Skip(8);
    }

    private void KeepWithClosing(ParagraphBlock last)
    {
        if (_paper.Sealed)
            _flow.Need((LinesOf(last).Count * TextStyle.Body.Leading) + ClosingHeight);
    }

    private List<TextLine> LinesOf(ParagraphBlock paragraph) =>
        LineBreaking.Break(_font, paragraph.Text, TextStyle.Body.Size, PaperFlow.Width, IndentOf(paragraph));

    private static float IndentOf(ParagraphBlock paragraph) => paragraph.Flush ? 0 : 2 * TextStyle.Body.Size;

    private void Set(PaperBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                _flow.Paragraph(paragraph.Text, TextStyle.Body, IndentOf(paragraph));
                break;
            case FactsBlock facts:
                _flow.Skip(6);
                foreach (var (label, value) in facts.Rows)
                    _flow.Row([new(label, LabelWidth, Label: true), new(value, PaperFlow.Width - LabelWidth)]);
                _flow.Skip(8);
                break;
            case ListBlock list:
                Set(list);
                break;
            case BlanksBlock blanks:
                _flow.Skip(6);
                foreach (var label in blanks.Labels)
                    Blank(label);
                _flow.Skip(8);
                break;
            default:
                throw new InvalidOperationException($"Not a block of a paper: {block.GetType().Name}");
        }
    }

    private void Blank(string label)
    {
        _flow.Need(BlankHeight);
        _flow.Row([new(label, BlankLabelWidth, Label: true), new("", PaperFlow.Width - BlankLabelWidth)], least: BlankHeight);
    }

    private void Set(ListBlock list)
    {
        const float ordinal = 40, remark = 130, name = PaperFlow.Width - ordinal - remark;
        void Heading() => _flow.Row(
            [new("序号", ordinal, Label: true), new(list.Heading.Name, name, Label: true), new(list.Heading.Remark, remark, Label: true)]);

        _flow.Skip(6);
        _flow.Need(ListHead);
        _flow.Paragraph($"{list.Caption}（共{list.Lines.Count}项）", TextStyle.Caption);
        Heading();
        foreach (var (line, at) in list.Lines.Select((line, at) => (line, at)))
            _flow.Row([new($"{at + 1}", ordinal), new(line.Name, name), new(line.Remark, remark)], Heading);
        _flow.Skip(8);
    }

    /// <summary>The issuer and the date, with the place of the seal over both, and the QR code beside them.</summary>
    private void Close()
    {
        if (!_paper.Sealed && _paper.ProgressAddress is null)
            return;
        _flow.Need(ClosingHeight);
        if (_flow.Y == PaperFlow.Top)
            _flow.Paragraph("（此页无正文）", TextStyle.Body);
        _flow.Skip(12);
        var top = _flow.Y;
        if (_paper.ProgressAddress is { } address)
        {
            _flow.Add(new QrMark(PaperFlow.Left, top + 12, QrSize, QrModules.Of(address)));
            _flow.Add(new TextMark(PaperFlow.Left, top + QrSize + 28, "扫码查询办理进度", TextStyle.Small));
        }

        if (!_paper.Sealed)
            return;
        const float left = PaperFlow.Left + PaperFlow.Width - ClosingWidth;
        _flow.Skip(34);
        _flow.Centred(_paper.Issuer, TextStyle.Body, left, ClosingWidth);
        _flow.Centred(ChineseText.Date(_paper.IssuedOn), TextStyle.Body, left, ClosingWidth);
        Seal = new SealPlace(
            _flow.Pages.Count, left + (ClosingWidth / 2), PaperFlow.PageHeight - ((top + 34 + _flow.Y) / 2), SealSize);
    }

    /// <summary>What stands on every page, known once all are there.</summary>
    private void Margins()
    {
        for (var page = 0; page < _flow.Pages.Count; page++)
        {
            var marks = _flow.Pages[page];
            marks.Add(Centred($"第{page + 1}页 共{_flow.Pages.Count}页", PaperFlow.PageHeight - 36));
            if (_paper.Mark is { } mark)
                marks.Add(Centred(mark, 36));
            if (page > 0)
                marks.Add(Centred($"{_paper.Title} {_paper.Number}", 52));
        }
    }

    private TextMark Centred(string text, float y) =>
        new((PaperFlow.PageWidth - _font.Width(text, TextStyle.Small.Size)) / 2, y, text, TextStyle.Small);
}
