using System.Net;
using System.Text;
using ServiceSdk.Hosting.Papers;
using ServiceSdk.Papers;

namespace ServiceSdk.Printing.Page;

/// <summary>Writes a paper as a page for the browser: one file that needs nothing else and runs nothing. Every text is encoded.</summary>
internal static class PaperPage
{
    private static readonly string Style = Encoding.UTF8.GetString(Resource.Bytes("paper.css"));

    public static byte[] Write(Paper paper, SealedPaper? seal)
    {
        var page = new StringBuilder();
        page.Append($"<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>{E(paper.Title)} {E(paper.Number)}</title>\n");
        page.Append($"<style>\n{Style}</style>\n</head>\n<body>\n<main class=\"paper\">\n");
        if (paper.Mark is { } mark)
            page.Append($"<p class=\"mark\">{E(mark)}</p>\n");
        page.Append($"<header>\n<p class=\"issuer\">{E(paper.Issuer)}</p>\n<h1>{E(paper.Title)}</h1>\n<p class=\"number\">编号：{E(paper.Number)}</p>\n</header>\n");
        foreach (var block in paper.Blocks)
            Write(page, block);
        Close(page, paper, seal);
        page.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void Write(StringBuilder page, PaperBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                foreach (var text in paragraph.Text.Split('\n'))
                    page.Append($"<p{(paragraph.Flush ? " class=\"flush\"" : "")}>{E(text)}</p>\n");
                break;
            case FactsBlock facts:
                page.Append("<table class=\"facts\">\n");
                foreach (var (label, value) in facts.Rows)
                    page.Append($"<tr><th scope=\"row\">{E(label)}</th><td>{E(value)}</td></tr>\n");
                page.Append("</table>\n");
                break;
            case ListBlock list:
                page.Append($"<table class=\"list\">\n<caption>{E(list.Caption)}（共{list.Lines.Count}项）</caption>\n");
                page.Append($"<thead><tr><th scope=\"col\">序号</th><th scope=\"col\">{E(list.Heading.Name)}</th><th scope=\"col\">{E(list.Heading.Remark)}</th></tr></thead>\n<tbody>\n");
                foreach (var (line, at) in list.Lines.Select((line, at) => (line, at)))
                    page.Append($"<tr><td>{at + 1}</td><td>{E(line.Name)}</td><td>{E(line.Remark)}</td></tr>\n");
                page.Append("</tbody>\n</table>\n");
                break;
            case BlanksBlock blanks:
                page.Append("<table class=\"blanks\">\n");
                foreach (var label in blanks.Labels)
                    page.Append($"<tr><th scope=\"row\">{E(label)}</th><td></td></tr>\n");
                page.Append("</table>\n");
                break;
            default:
                throw new InvalidOperationException($"Not a block of a paper: {block.GetType().Name}");
        }
    }

    private static void Close(StringBuilder page, Paper paper, SealedPaper? seal)
    {
        page.Append("<footer>\n");
        if (paper.ProgressAddress is { } address)
        {
            var modules = QrModules.Of(address);
            page.Append($"<figure class=\"qr\"><svg viewBox=\"0 0 {modules.Side} {modules.Side}\" role=\"img\" aria-label=\"{E(address)}\"><path d=\"{modules.SvgPath}\"/></svg><figcaption>扫码查询办理进度</figcaption></figure>\n");
        }

        if (paper.Sealed)
        {
            page.Append($"<div class=\"closing\"><p>{E(paper.Issuer)}</p><p>{E(ChineseText.Date(paper.IssuedOn))}</p>");
            if (seal?.Picture is { } picture)
                page.Append($"<img src=\"data:image/png;base64,{Convert.ToBase64String(picture)}\" alt=\"{E(seal.Statement)}\">");
            if (seal is not null)
                page.Append($"<p class=\"seal\">{E(seal.Statement)}</p>");
            page.Append("</div>\n");
        }

        page.Append("</footer>\n");
    }

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
